import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { chunks } from '../../lib/lists'
import { newId } from '../../lib/ids'
import { api, ifMatch, unwrap } from '../client'
import { after, nextCursor, queryClient } from '../queries'
import type { Adjustment, StockLevel, StockMode } from './model'

/** How many SKUs one question may name. */
const SKUS_MAX = 100

/** What is left of several variants, by SKU. */
export const stockOf = (skus: string[]) =>
  queryOptions({
    queryKey: ['stock', 'of', skus],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        chunks(skus, SKUS_MAX).map((sku) =>
          unwrap(api.GET('/api/v1/inventory', { params: { query: { sku, limit: SKUS_MAX } }, signal })),
        ),
      )
      return new Map<string, StockLevel>(pages.flatMap((page) => page.items).map((level) => [level.sku, level]))
    },
    staleTime: 5_000,
  })

export const stockLevels = (q: string, isLowOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'list', q, isLowOnly],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/inventory', {
          params: { query: { limit: 50, ...(q && { q }), ...(isLowOnly && { low: true }), ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })

export const stockLevel = (sku: string) =>
  queryOptions({
    queryKey: ['stock', 'one', sku],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/inventory/{sku}', { params: { path: { sku } }, signal })),
  })

export const stockSettings = (sku: string) =>
  queryOptions({
    queryKey: ['stock', 'settings', sku],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/inventory/{sku}/settings', { params: { path: { sku } }, signal })),
  })

export const movements = (sku: string) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'movements', sku],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/inventory/{sku}/movements', {
          params: { path: { sku }, query: { limit: 100, ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })

export const locations = queryOptions({
  queryKey: ['locations'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/locations', { signal }))).items,
  staleTime: 60_000,
})

/** The key is the form's, so that pressing twice or a lost answer books once. */
export async function adjustStock(sku: string, adjustment: Adjustment, key = newId()): Promise<void> {
  await unwrap(
    api.POST('/api/v1/inventory/{sku}/adjustments', {
      body: adjustment,
      params: { path: { sku }, header: { 'Idempotency-Key': key } },
    }),
  )
  await stockChanged()
}

export async function setStockSettings(
  sku: string,
  version: number,
  mode: StockMode,
  lowThreshold: number | null,
): Promise<void> {
  const changed = await unwrap(
    api.PUT('/api/v1/inventory/{sku}/settings', {
      body: { mode, lowThreshold },
      params: { path: { sku }, header: ifMatch(version) },
    }),
  )
  queryClient.setQueryData(stockSettings(sku).queryKey, changed)
  await stockChanged()
}

export const stockChanged = () => queryClient.invalidateQueries({ queryKey: ['stock'] })
