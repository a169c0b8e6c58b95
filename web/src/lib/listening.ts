/**
 * How long somebody really listened: time runs only between `start` and `pause`, so seeking ahead adds nothing and
 * hearing a passage twice counts twice. The clock is monotonic milliseconds, handed in.
 */
export class ListenedTime {
  private heard = 0
  private since: number | null = null

  start(now: number): void {
    this.since ??= now
  }

  pause(now: number): void {
    if (this.since === null) return
    this.heard += Math.max(0, now - this.since)
    this.since = null
  }

  millis(now: number): number {
    return Math.round(this.heard + (this.since === null ? 0 : Math.max(0, now - this.since)))
  }
}
