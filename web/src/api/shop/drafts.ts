import type * as Shop from './model'

/**
 * The paths of services whose OpenAPI document is not committed yet, in the form that the generator gives them. A path
 * moves out of here when its document arrives.
 */
export interface DraftPaths {
  '/api/v1/products': {
    get: Reading<{ query?: ProductQuery }, Page<Shop.ProductSummary> & { facets: Shop.Facet[] | null }>
    post: Writing<Keyed, Shop.ProductDraft, Shop.Product>
  }
  '/api/v1/products/{id}': {
    get: Reading<Id, Shop.Product>
    patch: Writing<Id & Versioned, Partial<Shop.ProductDraft>, Shop.Product>
    delete: Reading<Id, never>
  }
  '/api/v1/products/{id}/publication': { post: Reading<Id, Shop.Product> }
  '/api/v1/products/{id}/history': { get: Reading<Id & Paged, Page<Shop.ProductChange>> }
  '/api/v1/products/{id}/variants/{sku}/prices': {
    put: Writing<Path<'id' | 'sku'> & Versioned, { prices: PricePeriodDraft[] }, unknown>
  }
  '/api/v1/categories': {
    get: Reading<NoParameters, { items: Shop.Category[] }>
    post: Writing<Keyed, { name: string; parentId?: string }, Shop.CategoryDetails>
  }
  '/api/v1/categories/{id}': {
    get: Reading<Id, Shop.CategoryDetails>
    patch: Writing<Id & Versioned, { name?: string }, Shop.CategoryDetails>
  }
  '/api/v1/categories/{id}/attributes': {
    put: Writing<Id & Versioned, { attributes: AttributeDraft[] }, Shop.CategoryDetails>
  }

  '/api/v1/inventory': {
    get: Reading<{ query?: { sku?: string[]; q?: string; low?: boolean } & After }, Page<Shop.StockLevel>>
  }
  '/api/v1/inventory/{sku}': { get: Reading<Path<'sku'>, Shop.StockLevel> }
  '/api/v1/inventory/{sku}/adjustments': { post: Writing<Path<'sku'> & Keyed, Shop.Adjustment, Shop.Movement> }
  '/api/v1/inventory/{sku}/settings': {
    put: Writing<Path<'sku'> & Versioned, { mode: Shop.StockMode; lowThreshold: number | null }, Shop.StockLevel>
  }
  '/api/v1/inventory/{sku}/movements': { get: Reading<Path<'sku'> & Paged, Page<Shop.Movement>> }
  '/api/v1/locations': { get: Reading<NoParameters, Page<Shop.Location>> }

  '/api/v1/suppliers': {
    get: Reading<Paged, Page<Shop.Supplier>>
    post: Writing<Keyed, Shop.SupplierDraft, Shop.Supplier>
  }
  '/api/v1/suppliers/{id}': { get: Reading<Id, Shop.Supplier>; delete: Reading<Id, never> }
  '/api/v1/suppliers/{id}/catalogue': {
    get: Reading<Id & Paged, Page<Shop.CatalogueEntry>>
    post: Writing<Id & Keyed, CatalogueEntryDraft, Shop.CatalogueEntry>
  }
  '/api/v1/suppliers/{id}/catalogue/{supplierSku}': { delete: Reading<Path<'id' | 'supplierSku'>, never> }
  '/api/v1/purchase-orders': {
    get: Reading<{ query?: { state?: string; supplierId?: string } & After }, Page<Shop.PurchaseOrder>>
    post: Writing<Keyed, Shop.PurchaseOrderDraft, Shop.PurchaseOrder>
  }
  '/api/v1/purchase-orders/suggestions': { get: Reading<NoParameters, { items: Shop.Suggestion[] }> }
  '/api/v1/purchase-orders/{id}': { get: Reading<Id, Shop.PurchaseOrder> }
  '/api/v1/purchase-orders/{id}/dispatch': { post: Reading<Id, Shop.PurchaseOrder> }
  '/api/v1/purchase-orders/{id}/cancellation': { post: Reading<Id, Shop.PurchaseOrder> }
  '/api/v1/purchase-orders/{id}/closure': { post: Reading<Id, Shop.PurchaseOrder> }
  '/api/v1/purchase-orders/{id}/receipts': { post: Writing<Id & Keyed, ReceiptDraft, unknown> }

  '/api/v1/carts': { post: Writing<NoParameters, { currency?: string }, Shop.Cart> }
  '/api/v1/carts/mine': { get: Reading<NoParameters, Shop.Cart> }
  '/api/v1/carts/{id}': { get: Reading<Id & CartToken, Shop.Cart> }
  '/api/v1/carts/{id}/lines/{sku}': {
    put: Writing<Path<'id' | 'sku'> & CartToken, { quantity: number }, Shop.Cart>
  }
  '/api/v1/carts/{id}/discount': {
    put: Writing<Id & CartToken, { code: string }, Shop.Cart>
    delete: Reading<Id & CartToken, Shop.Cart>
  }
  '/api/v1/carts/{id}/merge': { post: Writing<Id, { fromCartId: string; token: string }, Shop.Cart> }
  '/api/v1/carts/{id}/checkout': {
    post: Writing<
      { path: { id: string }; header: { 'Idempotency-Key': string; 'X-Cart-Token'?: string } },
      Shop.CheckoutRequest,
      Shop.Order
    >
  }
  '/api/v1/orders': {
    get: Reading<{ query?: { state?: string; q?: string; all?: boolean } & After }, Page<Shop.Order>>
  }
  '/api/v1/orders/{id}': { get: Reading<Id & OrderToken, Shop.Order> }
  '/api/v1/orders/{id}/payment': { post: Writing<Id, { reference: string }, Shop.Order> }
  '/api/v1/orders/{id}/packing': { post: Reading<Id, Shop.Order> }
  '/api/v1/orders/{id}/shipments': { post: Writing<Id, ShipmentDraft, Shop.Order> }
  '/api/v1/orders/{id}/delivery': { post: Reading<Id, Shop.Order> }
  '/api/v1/orders/{id}/cancellation': { post: Writing<Id & OrderToken, { reason?: string }, Shop.Order> }
  '/api/v1/orders/{id}/returns': { post: Writing<Id & Keyed & OrderToken, ReturnDraft, Shop.Order> }
  '/api/v1/discounts': {
    get: Reading<Paged, Page<Shop.Discount>>
    post: Writing<Keyed, Shop.DiscountDraft, Shop.Discount>
  }
  '/api/v1/discounts/{code}': { delete: Reading<Path<'code'>, never> }

  '/api/v1/search': {
    get: Reading<{ query: { q: string; kind?: Shop.Hit['kind'][] } & After }, Page<Shop.Hit> & { tookMillis: number }>
  }

  '/api/v1/files': { get: Reading<{ query?: { area?: Shop.FileArea } & After }, Page<Shop.ImportedFile>> }
  '/api/v1/files/{id}': { get: Reading<Id, Shop.ImportedFile>; delete: Reading<Id, never> }
  '/api/v1/files/{id}/report': {
    get: Reading<{ path: { id: string }; query?: { result?: string } & After }, Page<Shop.ReportRow>>
  }
  '/api/v1/files/{id}/run': { post: Reading<Id, Shop.ImportedFile> }

  '/api/v1/notifications': { get: Reading<Paged, Shop.NotificationPage> }
  '/api/v1/notifications/{id}/read': { put: Reading<Id, never> }
  '/api/v1/notifications/read': { put: Reading<NoParameters, never> }
  '/api/v1/notification-preferences': {
    get: Reading<NoParameters, { items: Shop.NotificationPreference[] }>
    put: Writing<NoParameters, { items: Shop.NotificationPreference[] }, { items: Shop.NotificationPreference[] }>
  }
  '/api/v1/mailbox': { get: Reading<Paged, Page<Shop.MailSummary>> }
  '/api/v1/mailbox/{id}': { get: Reading<Id, Shop.Mail> }

  '/api/v1/analytics/summary': { get: Reading<{ query?: { from?: string; to?: string } }, Shop.SalesSummary> }
  '/api/v1/analytics/sales': {
    get: Reading<{ query: { from: string; to: string; step: SalesStep } }, { items: Shop.SalesPoint[] }>
  }
}

export type SalesStep = 'minute' | 'hour' | 'day'
export type ProductSort = 'newest' | 'price' | '-price' | 'title'

export type ProductQuery = {
  category?: string
  brand?: string[]
  q?: string
  sort?: ProductSort
  minPrice?: number
  maxPrice?: number
  state?: Shop.ProductState
  ids?: string[]
  facets?: boolean
} & After & { [attribute: `attr.${string}`]: string[] }

export interface PricePeriodDraft {
  price: Shop.Money
  validFrom?: string
  validUntil?: string
}

export type AttributeDraft = Pick<Shop.AttributeDefinition, 'code' | 'label' | 'type' | 'required' | 'filterable'> & {
  unit?: string
  values?: { value: string; label: string }[]
  min?: number
  max?: number
  maxLength?: number
}

export interface CatalogueEntryDraft {
  supplierSku: string
  sku: string
  cost: Shop.Money
  packSize: number
  leadTimeDays?: number
}

export interface ReceiptDraft {
  lines: { sku: string; quantity: number; damaged?: number }[]
  location?: string
  note?: string
}

export interface ShipmentDraft {
  lines?: { lineId: string; quantity: number }[]
  carrier?: string
  trackingCode?: string
}

export interface ReturnDraft {
  lines: { lineId: string; quantity: number; restock: boolean }[]
  reason?: string
}

interface Page<T> {
  items: T[]
  nextCursor: string | null
}

interface After {
  cursor?: string
  limit?: number
}

type NoParameters = Record<never, never>
type Path<Name extends string> = { path: Record<Name, string> }
type Id = Path<'id'>
type Paged = { query?: After }
type Keyed = { header?: { 'Idempotency-Key'?: string } }
type Versioned = { header: { 'If-Match': string } }
type CartToken = { header?: { 'X-Cart-Token'?: string } }
type OrderToken = { header?: { 'X-Order-Token'?: string } }

interface Reading<Parameters, Answer> {
  parameters: Parameters
  requestBody?: never
  responses: Responses<Answer>
}

interface Writing<Parameters, Body, Answer> {
  parameters: Parameters
  requestBody: { content: { 'application/json': Body } }
  responses: Responses<Answer>
}

type Responses<Answer> = [Answer] extends [never]
  ? { 204: { headers: Record<string, unknown>; content?: never } }
  : { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } }
