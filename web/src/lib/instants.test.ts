import { expect, test } from 'vitest'
import { formatBytes, instantAsInput, instantOfInput } from './instants'

test('sizes are read in the unit that fits', () => {
  expect(formatBytes(0)).toBe('0 B')
  expect(formatBytes(999)).toBe('999 B')
  expect(formatBytes(1_240_000)).toBe('1.2 MB')
})

test('a date in an input is an instant, and none is none', () => {
  expect(instantOfInput('')).toBeNull()
  expect(instantOfInput('2026-11-21T10:00')).toMatch(/^2026-11-2\dT\d\d:00:00\.000Z$/)
})

test('an instant survives the way through an input', () => {
  expect(instantOfInput(instantAsInput('2026-11-21T10:00:00Z'))).toBe('2026-11-21T10:00:00.000Z')
  expect(instantAsInput(null)).toBe('')
})
