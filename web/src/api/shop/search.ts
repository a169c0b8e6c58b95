import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../client'
import { ApiError } from '../problem'
import type { Hit } from './model'

const SUGGESTIONS = 8
const RESULTS = 48

export const suggestions = (q: string) =>
  queryOptions({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => findProducts(q, SUGGESTIONS, signal),
    staleTime: 30_000,
  })

export const foundProducts = (q: string) =>
  queryOptions({
    queryKey: ['found-products', q],
    queryFn: ({ signal }) => findProducts(q, RESULTS, signal),
  })

/** By the search, which forgives mistakes; while it is away, by the list of products, which knows words only. */
async function findProducts(q: string, limit: number, signal: AbortSignal): Promise<Hit[]> {
  try {
    const query = { q, kind: ['products' as const], limit }
    return (await unwrap(api.GET('/api/v1/search', { params: { query }, signal }))).items
  } catch (failure) {
    if (failure instanceof ApiError && (failure.status === 404 || failure.status === 503)) return list(q, limit, signal)
    throw failure
  }
}

async function list(q: string, limit: number, signal: AbortSignal): Promise<Hit[]> {
  const { items } = await unwrap(api.GET('/api/v1/products', { params: { query: { q, limit } }, signal }))
  return items.map(({ id, title, brand, media, priceFrom }) => ({
    kind: 'products',
    id,
    title,
    subtitle: brand,
    image: media[0]?.url ?? null,
    url: null,
    price: priceFrom,
  }))
}
