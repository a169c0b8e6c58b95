import { expect, test } from 'vitest'
import { choose, describeVariant, findVariant, optionValues } from './variants'

const SHIRTS = [
  { sku: 'S-RED-M', options: { Color: 'Red', Size: 'M' } },
  { sku: 'S-RED-L', options: { Color: 'Red', Size: 'L' } },
  { sku: 'S-BLUE-M', options: { Color: 'Blue', Size: 'M' } },
]
const NAMES = ['Color', 'Size']

test('a variant is found when every option is chosen', () => {
  expect(findVariant(SHIRTS, NAMES, { Color: 'Red' })).toBeNull()
  expect(findVariant(SHIRTS, NAMES, { Color: 'Red', Size: 'L' })?.sku).toBe('S-RED-L')
  expect(findVariant([{ sku: 'ONE', options: {} }], [], {})?.sku).toBe('ONE')
})

test('what no variant has together is impossible, and says why', () => {
  const sizes = optionValues(SHIRTS, { name: 'Size', values: ['M', 'L', 'XL'] }, { Color: 'Blue' })

  expect(sizes).toEqual([
    { value: 'M', impossible: null },
    { value: 'L', impossible: 'Not made in Blue' },
    { value: 'XL', impossible: 'Not made' },
  ])
})

test('a choice that excludes an earlier one gives the earlier one up', () => {
  expect(choose(SHIRTS, { Color: 'Blue', Size: 'M' }, 'Size', 'L')).toEqual({ Size: 'L' })
  expect(choose(SHIRTS, { Color: 'Blue' }, 'Size', 'M')).toEqual({ Color: 'Blue', Size: 'M' })
})

test('a variant is called by its values', () => {
  expect(describeVariant({ sku: 'S-RED-M', options: { Color: 'Red', Size: 'M' } })).toBe('Red, M')
  expect(describeVariant({ sku: 'ONE', options: {} })).toBeNull()
})
