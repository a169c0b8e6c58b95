const FIRST_MILLIS = 500
const LONGEST_MILLIS = 30_000

/** Doubles from half a second to half a minute, with full jitter so that many tabs do not come back at once. */
export function backoffMillis(attempt: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** attempt)
  return Math.round(ceiling / 2 + (random() * ceiling) / 2)
}
