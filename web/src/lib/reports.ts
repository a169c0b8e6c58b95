/** Something to be told to the server exactly once, whatever happens to the network or to the page. */
export interface Report<T> {
  key: string
  owner: string
  createdAt: number
  body: T
}

export type Delivery = 'delivered' | 'refused' | 'unreachable'

const REPORTS_MAX = 50
const AGE_MILLIS_MAX = 7 * 24 * 60 * 60 * 1000

/**
 * Keeps reports in the browser's storage until the server has answered. The oldest go first when there are too many;
 * sending twice is harmless because the key travels as Idempotency-Key.
 */
export class ReportQueue<T> {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'>,
    private readonly name: string,
  ) {}

  add(report: Report<T>): void {
    this.write([...this.read().filter((kept) => kept.key !== report.key), report].slice(-REPORTS_MAX))
  }

  pending(owner: string, now: number): Report<T>[] {
    return this.read().filter((report) => report.owner === owner && now - report.createdAt < AGE_MILLIS_MAX)
  }

  drop(key: string): void {
    this.write(this.read().filter((report) => report.key !== key))
  }

  /** Sends the owner's reports one by one; the first one that does not get through ends the attempt. */
  async flush(owner: string, now: number, send: (report: Report<T>) => Promise<Delivery>): Promise<void> {
    this.write(this.read().filter((report) => now - report.createdAt < AGE_MILLIS_MAX))
    for (const report of this.pending(owner, now)) {
      if ((await send(report)) === 'unreachable') return
      this.drop(report.key)
    }
  }

  private read(): Report<T>[] {
    try {
      const kept: unknown = JSON.parse(this.storage.getItem(this.name) ?? '[]')
      return Array.isArray(kept) ? (kept as Report<T>[]) : []
    } catch {
      // Somebody else's or a broken value: reports are worth less than a page that starts.
      return []
    }
  }

  private write(reports: Report<T>[]): void {
    try {
      this.storage.setItem(this.name, JSON.stringify(reports))
    } catch {
      // Storage is full or forbidden: the report is still sent, it only does not survive a failure.
    }
  }
}
