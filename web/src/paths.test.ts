import { expect, test } from 'vitest'
import { safeReturn } from './paths'

test('signing in returns to a page of this site and nowhere else', () => {
  expect(safeReturn('/my-music?x=1')).toBe('/my-music?x=1')
  expect(safeReturn('https://elsewhere.test')).toBe('/')
  expect(safeReturn('//elsewhere.test')).toBe('/')
  expect(safeReturn('/\\elsewhere.test')).toBe('/')
  expect(safeReturn(null)).toBe('/')
})
