import { expect, test } from 'vitest'
import { problemOf } from './cart'

test('a line that can be bought has no problem', () => {
  expect(problemOf({ quantity: 2, available: 2, problem: null })).toBeNull()
  expect(problemOf({ quantity: 2, available: null, problem: null })).toBeNull()
})

test('a line that asks for too much says what would do', () => {
  expect(problemOf({ quantity: 3, available: 2, problem: 'out-of-stock' })).toEqual({
    text: 'Only 2 left.',
    quantity: 2,
  })
  expect(problemOf({ quantity: 3, available: 0, problem: null })?.quantity).toBe(0)
  expect(problemOf({ quantity: 1, available: 5, problem: 'withdrawn' })?.quantity).toBe(0)
})

test('a problem without words of its own is shown as the service says it', () => {
  expect(problemOf({ quantity: 1, available: 5, problem: 'Too heavy for the post' })?.text).toBe(
    'Too heavy for the post',
  )
})
