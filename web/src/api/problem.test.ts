import { expect, test } from 'vitest'
import { ApiError, explain, toApiError, unreachable } from './problem'

test('a problem keeps its slug, its field and the request to quote', async () => {
  const body = { type: 'https://tutti.dev/problems/upc-invalid', detail: 'The check digit is wrong', field: 'upc' }
  const response = new Response(JSON.stringify(body), { status: 422, headers: { 'X-Request-Id': 'r-1' } })

  const error = await toApiError(response)

  expect(error.slug).toBe('upc-invalid')
  expect(explain(error)).toMatchObject({ text: 'The check digit is wrong', field: 'upc', requestId: 'r-1' })
})

test('an answer that is no problem document is still explained', async () => {
  const error = await toApiError(new Response('<html>', { status: 502 }))

  expect(explain(error).title).toBe('The server made a mistake')
})

test('no answer at all is told apart from a mistake of the page', () => {
  expect(explain(unreachable()).title).toBe('The server cannot be reached')
  expect(explain(new TypeError('x is undefined')).title).toBe('Something went wrong on this page')
})

test('the detail of a refusal is shown as the server says it', () => {
  const refusal = new ApiError(409, { detail: 'A live release cannot lose tracks' }, null)

  expect(explain(refusal).text).toBe('A live release cannot lose tracks')
})
