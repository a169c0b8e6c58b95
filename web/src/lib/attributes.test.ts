import { expect, test } from 'vitest'
import { missingInAttributes, toAttribute, toEditedAttribute } from './attributes'

const WOOD = {
  code: 'wood',
  label: 'Wood',
  type: 'enumeration' as const,
  values: [
    { value: 'oak', label: 'Oak' },
    { value: 'w1', label: 'Walnut' },
  ],
  required: true,
  filterable: true,
}

test('an attribute that is opened and saved stays what it was', () => {
  expect(toAttribute(toEditedAttribute(WOOD))).toEqual(WOOD)
})

test('an attribute sends only what its type has', () => {
  const edited = { ...toEditedAttribute({ code: '', label: 'Höhe über Tisch', type: 'text' }), unit: 'cm', min: '1' }

  expect(toAttribute(edited)).not.toHaveProperty('unit')
  expect(toAttribute({ ...edited, type: 'dimension' })).toMatchObject({ code: 'hohe-uber-tisch', unit: 'cm', min: 1 })
})

test('what is missing is said', () => {
  const blank = toEditedAttribute({ code: '', label: '', type: 'text' })

  expect(missingInAttributes([blank])).toBe('Every attribute needs a name')
  expect(missingInAttributes([{ ...blank, label: 'Wood', type: 'enumeration' }])).toBe(
    'Wood needs values to choose from',
  )
  expect(missingInAttributes([{ ...blank, label: 'Size', type: 'dimension' }])).toBe('Size needs a unit')
  expect(
    missingInAttributes([
      { ...blank, label: 'A' },
      { ...blank, label: 'a' },
    ]),
  ).toBe('Two attributes have the same name')
})
