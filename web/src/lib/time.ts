const MINUTE = 60
const HOUR = 60 * MINUTE

/** "3:07", or "1:02:07" from an hour on. */
export function formatDuration(millis: number): string {
  const total = Math.max(0, Math.floor(millis / 1000))
  const [hours, minutes, seconds] = split(total)
  const tail = String(seconds).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** The same for a screen reader, which would read "3:07" as a time of day. */
export function speakDuration(millis: number): string {
  const total = Math.max(0, Math.floor(millis / 1000))
  const [hours, minutes, seconds] = split(total)
  const parts = [count(hours, 'hour'), count(minutes, 'minute'), count(seconds, 'second')].filter(Boolean)
  return parts.length === 0 ? '0 seconds' : parts.join(' ')
}

export function formatDate(date: string): string {
  return new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  )
}

export function formatToday(now: Date): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' }).format(now)
}

/** "just now", "12 minutes ago", "yesterday". */
export function formatAgo(instant: string, now: Date): string {
  const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000)
  const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  if (Math.abs(seconds) < MINUTE) return 'just now'
  if (Math.abs(seconds) < HOUR) return ago.format(Math.trunc(seconds / MINUTE), 'minute')
  if (Math.abs(seconds) < 24 * HOUR) return ago.format(Math.trunc(seconds / HOUR), 'hour')
  return ago.format(Math.trunc(seconds / (24 * HOUR)), 'day')
}

/** Today's date where the person is, as an input of type date wants it. */
export function todayAsInput(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  const day = String(now.getDate()).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${day}`
}

function split(total: number): [number, number, number] {
  return [Math.floor(total / HOUR), Math.floor((total % HOUR) / MINUTE), total % MINUTE]
}

function count(amount: number, unit: string): string {
  if (amount === 0) return ''
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
