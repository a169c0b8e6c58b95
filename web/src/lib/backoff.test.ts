import { expect, test } from 'vitest'
import { backoffMillis } from './backoff'

test('the wait doubles, is spread, and ends at half a minute', () => {
  expect(backoffMillis(0, () => 0)).toBe(250)
  expect(backoffMillis(0, () => 1)).toBe(500)
  expect(backoffMillis(3, () => 1)).toBe(4_000)
  expect(backoffMillis(40, () => 1)).toBe(30_000)
})
