import { expect, test } from 'vitest'
import { splitList } from './lists'

test('a typed list loses its spaces, its gaps and its repetitions', () => {
  expect(splitList(' Folk, Jazz ,,Folk,')).toEqual(['Folk', 'Jazz'])
  expect(splitList('  ')).toEqual([])
})
