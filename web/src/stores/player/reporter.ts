import type { Play } from '../../api/model'
import { newId } from '../../lib/ids'
import { ListenedTime } from '../../lib/listening'
import type { Delivery, Report, ReportQueue } from '../../lib/reports'

export type EndReason = Play['endReason']

interface Surroundings {
  queue: ReportQueue<Play>
  /** Whose plays these are; null while nobody is signed in. */
  owner: () => string | null
  send: (report: Report<Play>) => Promise<Delivery>
  sendOnExit: (report: Report<Play>) => void
  /** Monotonic, for lengths. */
  ticks: () => number
  /** Wall clock, for the record. */
  now: () => Date
  delivered: () => void
}

/** Reports each play once: begun when sound is first heard, told when it ends, with the time really listened. */
export class PlayReporter {
  private play: { trackId: string; key: string; startedAt: Date; listened: ListenedTime } | null = null

  private flushing: Promise<void> = Promise.resolve()

  constructor(private readonly around: Surroundings) {}

  heard(trackId: string): void {
    if (this.play?.trackId !== trackId) {
      this.finish('replaced')
      this.play = { trackId, key: newId(), startedAt: this.around.now(), listened: new ListenedTime() }
    }
    this.play.listened.start(this.around.ticks())
  }

  silent(): void {
    this.play?.listened.pause(this.around.ticks())
  }

  finish(endReason: EndReason): void {
    if (this.keep(endReason)) void this.flush()
  }

  /** The page goes away: nothing can be awaited any more. */
  finishOnExit(): void {
    const report = this.keep('stopped')
    if (report) this.around.sendOnExit(report)
  }

  /** Sends what is stored; attempts follow each other, so that no report is sent by two at once. */
  flush(): Promise<void> {
    this.flushing = this.flushing.then(() => this.flushNow())
    return this.flushing
  }

  private async flushNow(): Promise<void> {
    const owner = this.around.owner()
    if (owner === null) return
    let isDelivered = false
    await this.around.queue.flush(owner, this.around.now().getTime(), async (report) => {
      const delivery = await this.around.send(report)
      isDelivered ||= delivery === 'delivered'
      return delivery
    })
    if (isDelivered) this.around.delivered()
  }

  /** Stored before it is sent, so that neither a dead network nor a closed page loses it. */
  private keep(endReason: EndReason): Report<Play> | null {
    const play = this.play
    const owner = this.around.owner()
    this.play = null
    if (!play || owner === null) return null
    const report: Report<Play> = {
      key: play.key,
      owner,
      createdAt: this.around.now().getTime(),
      body: {
        trackId: play.trackId,
        startedAt: play.startedAt.toISOString(),
        millisPlayed: play.listened.millis(this.around.ticks()),
        endReason,
        client: 'tutti-web',
      },
    }
    this.around.queue.add(report)
    return report
  }
}
