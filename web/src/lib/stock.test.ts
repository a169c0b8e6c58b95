import { expect, test } from 'vitest'
import { availabilityOf, availabilityOfAll } from './stock'

const level = (available: number, mode = 'reserve-on-order') => ({ mode, available, lowThreshold: null })

test('what is counted is there, low or out', () => {
  expect(availabilityOf(level(40))).toBe('available')
  expect(availabilityOf(level(2))).toBe('low')
  expect(availabilityOf(level(0))).toBe('out')
  expect(availabilityOf({ ...level(9), lowThreshold: 10 })).toBe('low')
})

test('what is not held back is always there', () => {
  expect(availabilityOf(level(0, 'none'))).toBe('available')
  expect(availabilityOf(level(-3, 'track-only'))).toBe('available')
  expect(availabilityOf(undefined)).toBe('available')
})

test('a product is out only when all of its variants are', () => {
  expect(availabilityOfAll([level(0), level(0)])).toBe('out')
  expect(availabilityOfAll([level(0), level(2)])).toBe('low')
  expect(availabilityOfAll([level(0), level(40)])).toBe('available')
})
