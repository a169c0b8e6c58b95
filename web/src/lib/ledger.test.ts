import { expect, test } from 'vitest'
import { toLevels } from './ledger'

const at = (second: number) => new Date(second * 1000).toISOString()

test('levels run from the oldest movement to the newest, over all locations', () => {
  const levels = toLevels([
    { at: at(3), location: 'main', onHandAfter: 8, reservedAfter: 2 },
    { at: at(2), location: 'attic', onHandAfter: 5, reservedAfter: 0 },
    { at: at(1), location: 'main', onHandAfter: 10, reservedAfter: 0 },
  ])

  expect(levels).toEqual([
    { at: 1000, upper: 10, lower: 0 },
    { at: 2000, upper: 15, lower: 0 },
    { at: 3000, upper: 13, lower: 2 },
  ])
})
