/** Every link of the application is built here. */
export const paths = {
  home: '/',
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  signUp: (to?: string) => (to ? `/sign-up?to=${encodeURIComponent(to)}` : '/sign-up'),
  setup: '/setup',
  search: (q?: string) => (q ? `/search?q=${encodeURIComponent(q)}` : '/search'),
  artist: (id: string) => `/artists/${id}`,
  release: (id: string) => `/releases/${id}`,
  myMusic: '/my-music',
  newRelease: '/my-music/new',
  editRelease: (id: string) => `/my-music/${id}`,
  recentlyPlayed: '/recently-played',
  account: '/account',
}

/** Where to go after signing in: only ever a path of this site. */
export function safeReturn(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : paths.home
}
