/** "21 Nov, 14:05", in the person's own time. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
}

/** "14:05". */
export function formatClock(instant: string | number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

/** "21 Nov". */
export function formatDay(instant: string | number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(new Date(instant))
}

/** What an input of type datetime-local holds, as an instant; null where it is empty. */
export function instantOfInput(text: string): string | null {
  return text === '' ? null : new Date(text).toISOString()
}

/** The same the other way, in the person's own time; empty where there is none. */
export function instantAsInput(instant: string | null | undefined): string {
  if (!instant) return ''
  const local = new Date(instant)
  const shifted = new Date(local.getTime() - local.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** "1.2 MB". */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB']
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? 'B'}`
}
