import { expect, test } from 'vitest'
import { ListenedTime } from './listening'

test('only the time between start and pause is heard', () => {
  const listened = new ListenedTime()

  listened.start(1_000)
  listened.pause(4_000)
  listened.start(60_000)

  expect(listened.millis(62_500)).toBe(5_500)
})

test('a second start and a second pause change nothing', () => {
  const listened = new ListenedTime()

  listened.start(0)
  listened.start(900)
  listened.pause(1_000)
  listened.pause(5_000)

  expect(listened.millis(9_000)).toBe(1_000)
})
