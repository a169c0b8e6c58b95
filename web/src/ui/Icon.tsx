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
  bag: <path d="M5 8.5h14l-1 11.500H6zM8.500 8.500V7a3.500 3.500 0 0 1 7 0v1.500" />,
  bell: (
    <path d="M6 16.500h12c-1.500-1.500-1.500-3-1.500-6a4.500 4.500 0 0 0-9 0c0 3 0 4.500-1.500 6zM10.500 19.500c.6 1 2.400 1 3 0M12 6V4" />
  ),
  store: (
    <path d="M4.500 10v9.500h15V10M3.500 10l2-5.500h13l2 5.500c-2 2-3.500 1.500-4.500 0-1.500 1.800-3 1.800-4 0-1 1.800-2.500 1.800-4 0-1 1.500-2.500 2-4.500 0zM9.500 19.500v-5h5v5" />
  ),
  box: <path d="M12 3.500 20 8v8.500L12 21l-8-4.500V8zM4 8l8 4.500L20 8M12 12.500V21" />,
  truck: (
    <path d="M3 6.500h11v10H3zM14 10h4l3 3.500v3h-7M9 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM19 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0z" />
  ),
  chart: <path d="M4 4v16h16M8 16v-4M12 16V8M16 16v-6M20 16V6" />,
  tag: <path d="M4 4.500h8l8 8-7.500 7.500-8.500-8.500zM8.500 8.500h.01" />,
  list: <path d="M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01" />,
  mail: <path d="M3.500 6h17v12.500h-17zM3.500 7l8.500 6.500L20.500 7" />,
  download: <path d="M12 4v11.500M7 11l5 5 5-5M4.500 15.500v4h15v-4" />,
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  clipboard: <path d="M6 5.500h12v15H6zM9.500 3.500h5v3.500h-5zM9 11.500h6M9 15.500h4" />,
  scale: <path d="M12 4v16M7 20h10M5 7l7-1.500L19 7M5 7l-2.500 6.500h5zM19 7l-2.500 6.500h5z" />,
  left: <path d="M14.500 6l-6 6 6 6" />,
  refresh: <path d="M19.500 12a7.500 7.500 0 1 1-2.200-5.300L19.500 9M19.500 4.500V9H15" />,
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
