import { expect, test } from 'vitest'
import { toBars, toPath } from './waveform'

test('each bar is the largest deflection of its stretch, scaled to the loudest', () => {
  const waveform = { bits: 8, length: 4, data: [-10, 20, -40, 5, 0, 0, -80, 80] }

  expect(toBars(waveform, 2)).toEqual([0.5, 1])
})

test('a short waveform is stretched and silence stays flat', () => {
  expect(toBars({ bits: 8, length: 1, data: [-4, 4] }, 3)).toEqual([1, 1, 1])
  expect(toBars({ bits: 8, length: 2, data: [0, 0, 0, 0] }, 2)).toEqual([0, 0])
  expect(toBars({ bits: 8, length: 0, data: [] }, 2)).toEqual([0, 0])
})

test('bars become strokes around the middle, never shorter than the floor', () => {
  expect(toPath([1, 0], 10, 0.1)).toBe('M0.5 0V10M1.5 4.5V5.5')
})
