import { beforeEach, expect, test } from 'vitest'
import { ReportQueue, type Report } from './reports'

const DAY = 24 * 60 * 60 * 1000
const aReport = (key: string, changes: Partial<Report<string>> = {}): Report<string> => ({
  key,
  owner: 'ada',
  createdAt: 0,
  body: key,
  ...changes,
})

let queue: ReportQueue<string>

beforeEach(() => {
  localStorage.clear()
  queue = new ReportQueue(localStorage, 'reports')
})

test('a delivered or refused report is forgotten, an unreachable server keeps it and all behind it', async () => {
  for (const key of ['one', 'two', 'three', 'four']) queue.add(aReport(key))
  const answers = { one: 'delivered', two: 'refused', three: 'unreachable', four: 'delivered' } as const

  await queue.flush('ada', 1, (report) => Promise.resolve(answers[report.key as keyof typeof answers]))

  expect(queue.pending('ada', 1).map((report) => report.key)).toEqual(['three', 'four'])
})

test("nobody sends another person's reports", async () => {
  queue.add(aReport('mine'))
  queue.add(aReport('theirs', { owner: 'grace' }))
  const sent: string[] = []

  await queue.flush('ada', 1, (report) => Promise.resolve(sent.push(report.key)).then(() => 'delivered'))

  expect(sent).toEqual(['mine'])
  expect(queue.pending('grace', 1)).toHaveLength(1)
})

test('the queue is bounded in number and in age', () => {
  for (let index = 0; index < 60; index++) queue.add(aReport(`r${index}`, { createdAt: index === 59 ? -8 * DAY : 0 }))

  const kept = queue.pending('ada', 1)

  expect(kept).toHaveLength(49)
  expect(kept[0]?.key).toBe('r10')
})

test('a broken storage value is an empty queue', () => {
  localStorage.setItem('reports', '{nonsense')

  expect(queue.pending('ada', 1)).toEqual([])
})
