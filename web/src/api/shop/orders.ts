import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { newId } from '../../lib/ids'
import { kept } from '../../lib/storage'
import { api, unwrap } from '../client'
import { after, nextCursor, queryClient } from '../queries'
import type { ReturnDraft, ShipmentDraft } from './drafts'
import type { Order, OrderState } from './model'
import { stockChanged } from './stock'

/** How a guest proves that an order is theirs, by the order's id. */
const tokens = kept<Record<string, string>>('tutti.orders')
const TOKENS_MAX = 20

export const order = (id: string) =>
  queryOptions({
    queryKey: ['order', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/orders/{id}', { params: { path: { id }, header: tokenHeader(id) }, signal })),
    staleTime: 2_000,
  })

export const myOrders = infiniteQueryOptions({
  queryKey: ['orders', 'mine'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(api.GET('/api/v1/orders', { params: { query: { limit: 25, ...after(pageParam) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

/** Where the person's newest order goes. */
export const latestAddress = queryOptions({
  queryKey: ['orders', 'latest-address'],
  queryFn: async ({ signal }) => {
    const { items } = await unwrap(api.GET('/api/v1/orders', { params: { query: { limit: 1 } }, signal }))
    return items[0]?.shippingAddress ?? null
  },
})

export const ordersIn = (state: OrderState, q: string) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'all', state, q],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/orders', {
          params: { query: { all: true, state, limit: 20, ...(q && { q }), ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    staleTime: 2_000,
  })

export const markPaid = (id: string, reference: string) =>
  moved(unwrap(api.POST('/api/v1/orders/{id}/payment', { body: { reference }, params: { path: { id } } })))

export const pack = (id: string) => moved(unwrap(api.POST('/api/v1/orders/{id}/packing', { params: { path: { id } } })))

export const ship = (id: string, shipment: ShipmentDraft, key: string) =>
  moved(
    unwrap(
      api.POST('/api/v1/orders/{id}/shipments', {
        body: shipment,
        params: { path: { id }, header: { 'Idempotency-Key': key } },
      }),
    ),
  )

export const markDelivered = (id: string) =>
  moved(unwrap(api.POST('/api/v1/orders/{id}/delivery', { params: { path: { id } } })))

export const cancelOrder = (id: string, reason: string) =>
  moved(
    unwrap(
      api.POST('/api/v1/orders/{id}/cancellation', {
        body: reason ? { reason } : {},
        params: { path: { id }, header: tokenHeader(id) },
      }),
    ),
  )

export const returnLines = (id: string, draft: ReturnDraft, key = newId()) =>
  moved(
    unwrap(
      api.POST('/api/v1/orders/{id}/returns', {
        body: draft,
        params: { path: { id }, header: { 'Idempotency-Key': key, ...tokenHeader(id) } },
      }),
    ),
  )

/** A guest's proof, from the checkout or from the link in a mail. */
export function keepOrderToken(id: string, token: string): void {
  const latest = Object.entries(tokens.read() ?? {}).filter(([known]) => known !== id)
  tokens.write(Object.fromEntries([...latest, [id, token]].slice(-TOKENS_MAX)) as Record<string, string>)
}

export function keepOrder(placed: Order): void {
  if (placed.accessToken) keepOrderToken(placed.id, placed.accessToken)
  queryClient.setQueryData(order(placed.id).queryKey, placed)
  void queryClient.invalidateQueries({ queryKey: ['orders'] })
}

/** Every step answers the order as it is now, or nothing: then it is asked for. */
async function moved(step: Promise<unknown>): Promise<void> {
  await step
  await ordersChanged()
  await stockChanged()
}

export async function ordersChanged(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['order'] }),
    queryClient.invalidateQueries({ queryKey: ['orders'] }),
  ])
}

function tokenHeader(id: string): { 'X-Order-Token'?: string } {
  const token = tokens.read()?.[id]
  return token === undefined ? {} : { 'X-Order-Token': token }
}
