import { expect, test } from 'vitest'
import { gainDecibels, toLinear } from './loudness'

const loud = { loudnessLufs: -8, albumLoudnessLufs: -9, truePeakDbtp: 0.3 }
const quiet = { loudnessLufs: -23, albumLoudnessLufs: -20, truePeakDbtp: -6 }

test('a loud track is turned down to the target', () => {
  expect(gainDecibels(loud, 'track')).toBe(-6)
})

test('an album keeps the difference between its tracks', () => {
  expect(gainDecibels(loud, 'album')).toBe(-5)
})

test('a quiet track is raised only as far as its peak leaves one decibel', () => {
  expect(gainDecibels(quiet, 'track')).toBe(5)
  expect(gainDecibels({ ...quiet, truePeakDbtp: -20 }, 'track')).toBe(9)
})

test('a peak without room is never raised', () => {
  expect(gainDecibels({ ...quiet, truePeakDbtp: -0.2 }, 'track')).toBe(0)
  expect(gainDecibels({ ...quiet, truePeakDbtp: null }, 'track')).toBe(0)
})

test('silence and the switched-off mode change nothing', () => {
  expect(gainDecibels({ loudnessLufs: null, albumLoudnessLufs: null, truePeakDbtp: null }, 'track')).toBe(0)
  expect(gainDecibels(loud, 'off')).toBe(0)
})

test('six decibels are about twice the amplitude', () => {
  expect(toLinear(6.0206)).toBeCloseTo(2, 4)
  expect(toLinear(0)).toBe(1)
})
