import { infiniteQueryOptions } from '@tanstack/react-query'
import { newId } from '../../lib/ids'
import { api, unwrap } from '../client'
import { after, nextCursor, queryClient } from '../queries'
import type { DiscountDraft } from './model'

export const discounts = infiniteQueryOptions({
  queryKey: ['discounts'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(api.GET('/api/v1/discounts', { params: { query: { limit: 50, ...after(pageParam) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export async function createDiscount(draft: DiscountDraft): Promise<void> {
  await unwrap(api.POST('/api/v1/discounts', { body: draft, params: { header: { 'Idempotency-Key': newId() } } }))
  await queryClient.invalidateQueries({ queryKey: discounts.queryKey })
}

export async function endDiscount(code: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/discounts/{code}', { params: { path: { code } } }))
  await queryClient.invalidateQueries({ queryKey: discounts.queryKey })
}
