import { expect, test } from 'vitest'
import { formatAgo, formatDuration, speakDuration, todayAsInput } from './time'

test('a duration reads as minutes and seconds, with hours only where there are some', () => {
  expect(formatDuration(0)).toBe('0:00')
  expect(formatDuration(187_900)).toBe('3:07')
  expect(formatDuration(3_727_000)).toBe('1:02:07')
})

test('a duration is spoken in words', () => {
  expect(speakDuration(61_000)).toBe('1 minute 1 second')
  expect(speakDuration(0)).toBe('0 seconds')
})

test('a moment is told by its distance from now', () => {
  const now = new Date('2026-11-21T12:00:00Z')

  expect(formatAgo('2026-11-21T11:59:40Z', now)).toBe('just now')
  expect(formatAgo('2026-11-21T11:48:00Z', now)).toBe('12 minutes ago')
  expect(formatAgo('2026-11-20T11:00:00Z', now)).toBe('yesterday')
})

test('today is the local calendar day', () => {
  expect(todayAsInput(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
