import { expect, test } from 'vitest'
import { changedSkusOf, shortagesOf } from './refusal'

test('every shortage is read', () => {
  const shortages = [{ sku: 'A', wanted: 3, available: 1 }]

  expect(shortagesOf({ shortages, sku: 'A', available: 1 })).toEqual(shortages)
})

test('a problem that names one SKU only is a shortage too', () => {
  expect(shortagesOf({ sku: 'A', available: 0 })).toEqual([{ sku: 'A', wanted: 1, available: 0 }])
})

test('what makes no sense is left out', () => {
  expect(shortagesOf({ shortages: [{ sku: 7 }] })).toEqual([])
  expect(changedSkusOf({ lines: [{ sku: 'A' }, {}] })).toEqual(['A'])
  expect(changedSkusOf({})).toEqual([])
})
