import createClient from 'openapi-fetch'
import type { Answered, Paths } from './model'
import { toApiError } from './problem'
import { authorizedFetch } from './session'

export const api = createClient<Paths>({ baseUrl: location.origin, fetch: authorizedFetch })

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a successful answer, or an ApiError. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<Answered<T>> {
  const { data, error, response } = await call
  if (!response.ok) throw await toApiError(response, error === '' ? undefined : error)
  return data as Answered<T>
}

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
