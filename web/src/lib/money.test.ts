import { expect, test } from 'vitest'
import { formatBasisPoints, formatMoney, moneyAsInput, parseMoney } from './money'

test('amounts are written with the digits their currency has', () => {
  expect(formatMoney({ amount: 1290, currency: 'EUR' })).toBe('€12.90')
  expect(formatMoney({ amount: 1290, currency: 'JPY' })).toBe('¥1,290')
  expect(moneyAsInput({ amount: 5, currency: 'EUR' })).toBe('0.05')
})

test('what people type becomes whole minor units', () => {
  expect(parseMoney('12,9', 'EUR')).toEqual({ amount: 1290, currency: 'EUR' })
  expect(parseMoney(' 0.07 ', 'EUR')).toEqual({ amount: 7, currency: 'EUR' })
  expect(parseMoney('19.99', 'EUR')?.amount).toBe(1999)
})

test('what is no amount is refused instead of rounded', () => {
  expect(parseMoney('12.999', 'EUR')).toBeNull()
  expect(parseMoney('12.5', 'JPY')).toBeNull()
  expect(parseMoney('-3', 'EUR')).toBeNull()
  expect(parseMoney('free', 'EUR')).toBeNull()
})

test('basis points read as percent', () => {
  expect(formatBasisPoints(1250)).toBe('12.5 %')
})
