import { expect, test } from 'vitest'
import { areaOf, areasFor } from './areas'

const names = (products: string[], roles: string[]) => areasFor(products, roles).map((area) => area.name)

test('an installation shows the areas it has, and a person those of their roles', () => {
  expect(names(['core', 'commerce'], ['customer'])).toEqual(['shop'])
  expect(names(['core', 'music', 'commerce'], ['merchant'])).toEqual(['listen', 'shop', 'desk'])
  expect(names(['core', 'commerce'], ['supplier'])).toEqual(['shop', 'supply'])
  expect(names(['core', 'music'], ['administrator'])).toEqual(['listen', 'operations'])
})

test('an address lies in the deepest area above it', () => {
  const all = areasFor(['music', 'commerce'], ['administrator', 'supplier'])

  expect(areaOf('/releases/1', all)).toBe('listen')
  expect(areaOf('/shop/cart', all)).toBe('shop')
  expect(areaOf('/desk', all)).toBe('desk')
  expect(areaOf('/shopping', all)).toBe('listen')
})

test('the pages of a person belong to no area', () => {
  expect(areaOf('/account', areasFor(['music'], []))).toBeNull()
})
