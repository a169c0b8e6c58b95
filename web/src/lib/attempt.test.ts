import { expect, test } from 'vitest'
import { continueOrBegin, isDecided } from './attempt'

const WANTED = { cartId: 'c-1', cartToken: null, body: { city: 'Berlin' } }

test('the same attempt keeps its key over retries', () => {
  const first = continueOrBegin(null, WANTED, () => 'k-1')

  expect(continueOrBegin(first, { ...WANTED, body: { city: 'Berlin' } }, () => 'k-2').key).toBe('k-1')
})

test('another address or another cart is another attempt', () => {
  const first = continueOrBegin(null, WANTED, () => 'k-1')

  expect(continueOrBegin(first, { ...WANTED, body: { city: 'Bonn' } }, () => 'k-2').key).toBe('k-2')
  expect(continueOrBegin(first, { ...WANTED, cartId: 'c-2' }, () => 'k-3').key).toBe('k-3')
})

test('only a refusal settles that there is no order', () => {
  expect(isDecided(409, 'out-of-stock')).toBe(true)
  expect(isDecided(422, 'invalid-address')).toBe(true)
  expect(isDecided(0, '')).toBe(false)
  expect(isDecided(503, 'unavailable')).toBe(false)
  expect(isDecided(429, 'too-many-requests')).toBe(false)
  expect(isDecided(409, 'request-in-flight')).toBe(false)
})
