const PATHS = {
  play: <path d="M7 4.5v15l12.5-7.5z" fill="currentColor" stroke="none" />,
  pause: <path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" fill="currentColor" stroke="none" />,
  previous: <path d="M18 5v14l-9.5-7zM6 5h2v14H6z" fill="currentColor" stroke="none" />,
  next: <path d="M6 5v14l9.5-7zM16 5h2v14h-2z" fill="currentColor" stroke="none" />,
  queue: <path d="M4 6h16M4 11h16M4 16h9M17 14.5v6M14 17.5h6" />,
  'add-next': <path d="M4 6h16M9 12h11M9 18h11M4 10.5 6 12l-2 1.5z" />,
  add: <path d="M12 5v14M5 12h14" />,
  remove: <path d="M6 6l12 12M18 6 6 18" />,
  edit: <path d="M5 19l.9-4L16.500 4.500l3 3L9 18.100zM14 7l3 3" />,
  up: <path d="M6 14.5 12 8.5l6 6" />,
  down: <path d="M6 9.5l6 6 6-6" />,
  home: <path d="M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10M10 19.5v-5h4v5" />,
  search: <path d="M16.5 16.5 21 21M18.5 11a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0z" />,
  music: (
    <path d="M9 18V6l11-2v12M9 18a3 2.4 0 1 1-5.5-1.4A3 2.4 0 0 1 9 18zM20 16a3 2.4 0 1 1-5.5-1.4A3 2.4 0 0 1 20 16z" />
  ),
  upload: <path d="M12 16V4.5M7 9l5-5 5 5M4.5 15.5v4h15v-4" />,
  clock: <path d="M12 7v5.2l3.5 2M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0z" />,
  person: (
    <path d="M4.5 20c.8-4 3.7-6 7.500-6s6.700 2 7.500 6M15.700 7.800a3.700 3.700 0 1 1-7.400 0 3.700 3.700 0 0 1 7.400 0z" />
  ),
  volume: <path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11" />,
  muted: <path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM16 9.500l5 5M21 9.500l-5 5" />,
  warning: <path d="M12 4 2.500 20h19zM12 10v4.500M12 17v.5" />,
  check: <path d="M4.500 12.500 10 18 20 6.500" />,
} as const

export type IconName = keyof typeof PATHS

/** Always decoration: the control around it carries the name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  )
}
