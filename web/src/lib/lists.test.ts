import { expect, test } from 'vitest'
import { chunks, splitList } from './lists'

test('a typed list loses its spaces, its gaps and its repetitions', () => {
  expect(splitList(' Folk, Jazz ,,Folk,')).toEqual(['Folk', 'Jazz'])
  expect(splitList('  ')).toEqual([])
})

test('a long list falls into parts of a size', () => {
  expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(chunks([], 2)).toEqual([])
})
