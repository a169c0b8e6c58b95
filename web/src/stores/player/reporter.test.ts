import { beforeEach, expect, test } from 'vitest'
import type { Play } from '../../api/model'
import { ReportQueue, type Delivery, type Report } from '../../lib/reports'
import { PlayReporter } from './reporter'

let ticks: number
let sent: Report<Play>[]
let answer: Delivery
let reporter: PlayReporter

beforeEach(() => {
  localStorage.clear()
  ticks = 0
  sent = []
  answer = 'delivered'
  reporter = new PlayReporter({
    queue: new ReportQueue<Play>(localStorage, 'plays'),
    owner: () => 'ada',
    send: (report) => {
      sent.push(report)
      return Promise.resolve(answer)
    },
    sendOnExit: (report) => sent.push(report),
    ticks: () => ticks,
    now: () => new Date('2026-11-21T10:00:00Z'),
    delivered: () => undefined,
  })
})

test('a play is reported once, with the time listened and not the position', async () => {
  reporter.heard('t1')
  ticks = 4_000
  reporter.silent()
  ticks = 60_000
  reporter.heard('t1')
  ticks = 61_500

  reporter.finish('finished')
  reporter.finish('stopped')
  await reporter.flush()

  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toMatchObject({ trackId: 't1', millisPlayed: 5_500, endReason: 'finished' })
})

test('another track replaces the play, and hearing the same one again is a new play', () => {
  reporter.heard('t1')
  reporter.heard('t2')
  reporter.finish('finished')
  reporter.heard('t2')
  reporter.finish('skipped')

  const stored = new ReportQueue<Play>(localStorage, 'plays').pending('ada', Date.parse('2026-11-21T10:00:00Z'))

  expect(stored.map((report) => report.body.endReason)).toEqual(['replaced', 'finished', 'skipped'])
  expect(new Set(stored.map((report) => report.key)).size).toBe(3)
})

test('what could not be sent is sent again with the same key', async () => {
  answer = 'unreachable'
  reporter.heard('t1')
  reporter.finish('finished')
  await reporter.flush()
  answer = 'delivered'

  await reporter.flush()

  expect(new Set(sent.map((report) => report.key)).size).toBe(1)
  expect(new ReportQueue<Play>(localStorage, 'plays').pending('ada', 0)).toEqual([])
})

test('closing the page sends at once and keeps a copy', () => {
  reporter.heard('t1')
  ticks = 2_000

  reporter.finishOnExit()

  expect(sent[0]?.body).toMatchObject({ millisPlayed: 2_000, endReason: 'stopped' })
  expect(new ReportQueue<Play>(localStorage, 'plays').pending('ada', 0)).toHaveLength(1)
})
