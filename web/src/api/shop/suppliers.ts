import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { newId } from '../../lib/ids'
import { api, unwrap } from '../client'
import { toApiError } from '../problem'
import { after, nextCursor, queryClient } from '../queries'
import { authorizedFetch } from '../session'
import type {
  CatalogueEntryDraft,
  PurchaseOrder,
  PurchaseOrderDraft,
  PurchaseOrderState,
  ReceiptDraft,
  Suggestion,
  Supplier,
  SupplierDraft,
} from './model'
import { stockChanged } from './stock'

export const suppliers = queryOptions({
  queryKey: ['suppliers'],
  queryFn: async ({ signal }) =>
    (await unwrap(api.GET('/api/v1/suppliers', { params: { query: { limit: 100 } }, signal }))).items,
})

export const supplier = (id: string) =>
  queryOptions({
    queryKey: ['suppliers', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/suppliers/{id}', { params: { path: { id } }, signal })),
  })

export const catalogue = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['suppliers', id, 'catalogue'],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/suppliers/{id}/catalogue', {
          params: { path: { id }, query: { limit: 100, ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })

export const purchaseOrders = (state: PurchaseOrderState | '') =>
  infiniteQueryOptions({
    queryKey: ['purchase-orders', 'list', state],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/purchase-orders', {
          params: { query: { limit: 25, ...(state && { state }), ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })

export const purchaseOrder = (id: string) =>
  queryOptions({
    queryKey: ['purchase-orders', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/purchase-orders/{id}', { params: { path: { id } }, signal })),
  })

export const purchaseSuggestions = queryOptions({
  queryKey: ['purchase-orders', 'suggestions'],
  // The document gives these lines the shape of a purchase order's, which has the same name.
  queryFn: async ({ signal }) =>
    (await unwrap(api.GET('/api/v1/purchase-orders/suggestions', { signal }))).items as unknown as Suggestion[],
})

export async function createSupplier(draft: SupplierDraft): Promise<Supplier> {
  const created = await unwrap(
    api.POST('/api/v1/suppliers', { body: draft, params: { header: { 'Idempotency-Key': newId() } } }),
  )
  await queryClient.invalidateQueries({ queryKey: suppliers.queryKey })
  return created
}

export async function addCatalogueEntry(supplierId: string, entry: CatalogueEntryDraft): Promise<void> {
  await unwrap(
    api.POST('/api/v1/suppliers/{id}/catalogue', {
      body: entry,
      params: { path: { id: supplierId }, header: { 'Idempotency-Key': newId() } },
    }),
  )
  await queryClient.invalidateQueries({ queryKey: catalogue(supplierId).queryKey })
}

export async function removeCatalogueEntry(supplierId: string, supplierSku: string): Promise<void> {
  await unwrap(
    api.DELETE('/api/v1/suppliers/{id}/catalogue/{supplierSku}', { params: { path: { id: supplierId, supplierSku } } }),
  )
  await queryClient.invalidateQueries({ queryKey: catalogue(supplierId).queryKey })
}

export async function createPurchaseOrder(draft: PurchaseOrderDraft, key: string): Promise<PurchaseOrder> {
  const created = await unwrap(
    api.POST('/api/v1/purchase-orders', { body: draft, params: { header: { 'Idempotency-Key': key } } }),
  )
  await purchasesChanged()
  return created
}

export const dispatchOrder = (id: string) =>
  moved(unwrap(api.POST('/api/v1/purchase-orders/{id}/dispatch', { params: { path: { id } } })))

export const cancelPurchase = (id: string) =>
  moved(unwrap(api.POST('/api/v1/purchase-orders/{id}/cancellation', { params: { path: { id } } })))

export const closePurchase = (id: string) =>
  moved(unwrap(api.POST('/api/v1/purchase-orders/{id}/closure', { params: { path: { id } } })))

export const receive = (id: string, receipt: ReceiptDraft, key: string) =>
  moved(
    unwrap(
      api.POST('/api/v1/purchase-orders/{id}/receipts', {
        body: receipt,
        params: { path: { id }, header: { 'Idempotency-Key': key } },
      }),
    ),
  )

/** The order as the supplier gets it: a PDF, fetched with the token that a plain link would not carry. */
export async function purchaseDocument({ id }: PurchaseOrder): Promise<Blob> {
  const url = new URL(`/api/v1/purchase-orders/${id}/document`, location.origin)
  const response = await authorizedFetch(new Request(url, { headers: { Accept: 'application/pdf' } }))
  if (!response.ok) throw await toApiError(response)
  return response.blob()
}

async function moved(step: Promise<unknown>): Promise<void> {
  await step
  await purchasesChanged()
  await stockChanged()
}

const purchasesChanged = () => queryClient.invalidateQueries({ queryKey: ['purchase-orders'] })
