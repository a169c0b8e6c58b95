import { expect, test } from 'vitest'
import { countFilters, isChosen, readView, toggle, toQuery, withoutFilters, withPrices } from './listing'

const ADDRESS = new URLSearchParams('sort=price&brand=Hallen&attr.color=red&attr.color=blue&minPrice=1000&page=x')

test('a view is what its address says', () => {
  const view = readView(ADDRESS)

  expect(view).toEqual({
    sort: 'price',
    brand: ['Hallen'],
    minPrice: 1000,
    maxPrice: null,
    attributes: { color: ['red', 'blue'] },
  })
  expect(toQuery(view)).toEqual({ sort: 'price', brand: ['Hallen'], minPrice: 1000, 'attr.color': ['red', 'blue'] })
  expect(countFilters(view)).toBe(4)
})

test('an address that makes no sense shows everything, newest first', () => {
  expect(toQuery(readView(new URLSearchParams('sort=random&minPrice=-4')))).toEqual({ sort: 'newest' })
})

test('a value is chosen and given up again without touching the others', () => {
  const more = toggle(ADDRESS, 'color', 'green')

  expect(isChosen(more, 'color', 'green')).toBe(true)
  expect(toggle(more, 'color', 'green').getAll('attr.color')).toEqual(['red', 'blue'])
  expect(toggle(ADDRESS, 'brand', 'Hallen').has('brand')).toBe(false)
})

test('clearing the filters keeps the order and the words', () => {
  const priced = withPrices(new URLSearchParams('q=mug&sort=price'), null, { amount: 2000, currency: 'EUR' })

  expect(priced.get('maxPrice')).toBe('2000')
  expect(withoutFilters(priced).toString()).toBe('q=mug&sort=price')
})
