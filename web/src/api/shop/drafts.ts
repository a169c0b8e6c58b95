import type * as Shop from './model'

/**
 * The paths of services whose OpenAPI document is not committed yet, in the form that the generator gives them. A path
 * moves out of here when its document arrives.
 */
export interface DraftPaths {
  '/api/v1/carts': { post: Writing<NoParameters, { currency?: string }, Shop.CartAnswer> }
  '/api/v1/carts/mine': { get: Reading<NoParameters, Shop.CartAnswer> }
  '/api/v1/carts/{id}': { get: Reading<Id & CartToken, Shop.CartAnswer> }
  '/api/v1/carts/{id}/lines/{sku}': {
    put: Writing<Path<'id' | 'sku'> & CartToken, { quantity: number }, Shop.CartAnswer>
  }
  '/api/v1/carts/{id}/discount': {
    put: Writing<Id & CartToken, { code: string }, Shop.CartAnswer>
    delete: Reading<Id & CartToken, Shop.CartAnswer>
  }
  '/api/v1/carts/{id}/merge': { post: Writing<Id, { fromCartId: string; token: string }, Shop.CartAnswer> }
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
  '/api/v1/orders/{id}/shipments': { post: Writing<Id & Keyed, ShipmentDraft, Shop.Order> }
  '/api/v1/orders/{id}/delivery': { post: Reading<Id, Shop.Order> }
  '/api/v1/orders/{id}/cancellation': { post: Writing<Id & OrderToken, { reason?: string }, Shop.Order> }
  '/api/v1/orders/{id}/returns': { post: Writing<Id & Keyed & OrderToken, ReturnDraft, Shop.Order> }
  '/api/v1/discounts': {
    get: Reading<Paged, Page<Shop.Discount>>
    post: Writing<Keyed, Shop.DiscountDraft, Shop.Discount>
  }
  '/api/v1/discounts/{code}': { delete: Reading<Path<'code'>, never> }

  '/api/v1/analytics/summary': { get: Reading<{ query?: { from?: string; to?: string } }, Shop.SalesSummary> }
  '/api/v1/analytics/sales': {
    get: Reading<{ query: { from: string; to: string; step: SalesStep } }, { items: Shop.SalesPoint[] }>
  }
}

export type SalesStep = 'minute' | 'hour' | 'day'
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
