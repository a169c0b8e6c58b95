import { expect, test } from 'vitest'
import { combine, emptyProduct, missingIn, toDraft, toEdited } from './productDraft'

const MUG = {
  title: 'Mug',
  description: null,
  brand: 'Hallen',
  category: { id: 'c-1' },
  media: [{ url: '/mug.png', alt: null }],
  attributes: [
    { code: 'volume', value: 0.3 },
    { code: 'dishwasher', value: true },
  ],
  options: [{ name: 'Color', values: ['Sage', 'Black'] }],
  variants: [
    {
      sku: 'MUG-S',
      options: { Color: 'Sage' },
      price: { amount: 1290, currency: 'EUR' },
      barcode: null,
      weightGrams: 350,
    },
  ],
}
const DEFINITIONS = [
  { code: 'volume', type: 'dimension' },
  { code: 'dishwasher', type: 'boolean' },
]

test('what is opened and saved without a change stays what it was', () => {
  const draft = toDraft(toEdited(MUG), DEFINITIONS, 'EUR')

  expect(draft).toMatchObject({ title: 'Mug', brand: 'Hallen', categoryId: 'c-1', options: MUG.options })
  expect(draft.attributes).toEqual({ volume: 0.3, dishwasher: true })
  expect(draft.variants[0]).toMatchObject({ sku: 'MUG-S', price: { amount: 1290 }, weightGrams: 350 })
})

test('attributes of another category are not sent', () => {
  expect(toDraft(toEdited(MUG), [], 'EUR').attributes).toEqual({})
})

test('what is missing is said one thing at a time', () => {
  const empty = emptyProduct()

  expect(missingIn(empty, 'EUR')).toBe('It needs a title')
  expect(missingIn({ ...empty, title: 'Mug' }, 'EUR')).toBe('Every variant needs a number')
  expect(missingIn({ ...toEdited(MUG), options: [{ name: 'Size', values: 'S' }] }, 'EUR')).toBe('MUG-S needs a size')
  expect(missingIn(toEdited(MUG), 'EUR')).toBeNull()
})

test('combinations keep the variants that are there', () => {
  const edited = { ...toEdited(MUG), options: [{ name: 'Color', values: 'Sage, Black' }] }

  const variants = combine(edited)

  expect(variants.map(({ sku }) => sku)).toEqual(['MUG-S', 'MUG-S-BLACK'])
  expect(variants[1]?.price).toBe('12.90')
})
