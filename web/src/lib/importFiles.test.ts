import { expect, test } from 'vitest'
import { endingsOf, reasonAgainst } from './importFiles'

test('tables go to the tables and pictures to the pictures', () => {
  expect(reasonAgainst('products', 'Spring.CSV', 20)).toBeNull()
  expect(reasonAgainst('images', 'mug.png', 20)).toBeNull()
  expect(reasonAgainst('images', 'list.csv', 20)).toBe('list.csv: send JPG or JPEG or PNG or WEBP.')
  expect(reasonAgainst('stock', 'empty.csv', 0)).toBe('empty.csv is empty.')
  expect(endingsOf('stock')).toEqual(['.csv', '.json'])
})
