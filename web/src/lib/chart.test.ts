import { expect, test } from 'vitest'
import { ticks, toSteps } from './chart'

test('an axis ends on a round number at or above the largest value', () => {
  expect(ticks(7, 4)).toEqual([0, 2, 4, 6, 8])
  expect(ticks(96, 4)).toEqual([0, 50, 100])
  expect(ticks(0, 4)).toEqual([0, 1])
  expect(ticks(1, 4)).toEqual([0, 1])
})

test('a level keeps its height until it changes', () => {
  const line = toSteps(
    [
      { x: 0, y: 0.5 },
      { x: 0.5, y: 1 },
      { x: 1, y: 1 },
    ],
    100,
    40,
  )

  expect(line).toBe('M0 20H50V0H100V0')
})
