import { expect, test } from 'vitest'
import { textOf } from './fields'

test('a field is read without the space around it, and a missing one is empty', () => {
  const fields = new FormData()
  fields.set('title', '  Night Ferry ')

  expect(textOf(fields, 'title')).toBe('Night Ferry')
  expect(textOf(fields, 'upc')).toBe('')
})
