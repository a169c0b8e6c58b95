import { expect, test } from 'vitest'
import { canCancel, canReturn, wayOf } from './orders'

const step = (state: string) => ({ state, at: '2026-11-21T10:00:00Z', by: 'ada' })

test('the way of an order shows what is done and what is ahead', () => {
  const way = wayOf({ state: 'paid', history: [step('placed'), step('paid')] })

  expect(way.map(({ state, at }) => `${state} ${at !== null}`)).toEqual([
    'placed true',
    'paid true',
    'packed false',
    'shipped false',
    'delivered false',
  ])
})

test('a cancelled order has nothing ahead', () => {
  const way = wayOf({ state: 'cancelled', history: [step('placed'), step('cancelled')] })

  expect(way.map(({ state }) => state)).toEqual(['placed', 'cancelled'])
})

test('a step that was left out does not come back as ahead', () => {
  const way = wayOf({ state: 'packed', history: [step('placed'), step('packed')] })

  expect(way.map(({ state }) => state)).toEqual(['placed', 'packed', 'shipped', 'delivered'])
})

test('the shopper cancels until it is packed, the merchant until it is shipped', () => {
  expect(canCancel('paid', false)).toBe(true)
  expect(canCancel('packed', false)).toBe(false)
  expect(canCancel('packed', true)).toBe(true)
  expect(canCancel('shipped', true)).toBe(false)
  expect(canReturn('delivered')).toBe(true)
  expect(canReturn('packed')).toBe(false)
})
