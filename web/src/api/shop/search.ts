import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../client'

const SUGGESTIONS = 8
const RESULTS = 48

export const suggestions = (q: string) =>
  queryOptions({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/search', { params: { query: { q, kind: ['products'], limit: SUGGESTIONS } }, signal })),
    staleTime: 30_000,
  })

export const foundProducts = (q: string) =>
  queryOptions({
    queryKey: ['found-products', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/search', { params: { query: { q, kind: ['products'], limit: RESULTS } }, signal })),
  })
