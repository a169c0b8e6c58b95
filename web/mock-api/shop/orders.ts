import { randomUUID } from 'node:crypto'
import type * as Shop from '../../src/api/shop/model'
import { answer, bodyOf, findPerson, getMerchant, notFound, page, Refusal, type Exchange } from '../exchange.ts'
import { getCart, toCart } from './carts.ts'
import { euro, type MockOrder } from './world.ts'

/**
 * Sentinels: a city called "Nowhere" answers 503 at first, and the same key then gets its order; the payment tokens are
 * those of the real test payment.
 */
export function checkout(exchange: Exchange): void {
  const { shop } = exchange.world
  const key = exchange.headers['idempotency-key']
  if (typeof key !== 'string') throw new Refusal(400, 'idempotency-key-required', 'Send Idempotency-Key.')
  const known = shop.answers.get(key)
  if (known) return answer(exchange, 201, { ...known, accessToken: known.token })
  const cart = getCart(exchange)
  const wanted = bodyOf<Shop.CheckoutRequest>(exchange)
  const totals = toCart(shop, cart)
  refuseShortages(totals)
  if (wanted.expectedTotal && wanted.expectedTotal.amount !== totals.total.amount) {
    throw new Refusal(409, 'price-changed', 'A price has changed since you looked.', undefined, { lines: [] })
  }
  if (wanted.payment.token === 'test-decline') {
    throw new Refusal(409, 'payment-declined', 'The bank said no.', undefined, { code: 'declined' })
  }
  const order = place(exchange, totals, wanted)
  shop.answers.set(key, order)
  shop.carts.splice(shop.carts.indexOf(cart), 1)
  if (wanted.shippingAddress.city === 'Nowhere') throw new Refusal(503, 'unavailable', 'Busy.')
  answer(exchange, 201, { ...order, accessToken: order.token })
}

export function listOrders(exchange: Exchange): void {
  const { shop } = exchange.world
  const wanted = exchange.url.searchParams
  const person = wanted.get('all') === 'true' ? getMerchant(exchange) : findPerson(exchange)
  const q = (wanted.get('q') ?? '').toLowerCase()
  const found = shop.orders
    .filter((order) => wanted.get('all') === 'true' || order.customerId === person?.id)
    .filter((order) => !wanted.has('state') || order.state === wanted.get('state'))
    .filter((order) => `${order.number} ${order.email} ${order.shippingAddress?.name}`.toLowerCase().includes(q))
  answer(exchange, 200, page(exchange, found))
}

export const showOrder = (exchange: Exchange) => answer(exchange, 200, getOrder(exchange))

export const markPaid = (exchange: Exchange) =>
  step(exchange, ['placed'], 'paid', (order) => Object.assign(order.payment, { state: 'paid' }))

export const pack = (exchange: Exchange) => step(exchange, ['placed', 'paid'], 'packed', () => undefined)

export const deliver = (exchange: Exchange) => step(exchange, ['shipped'], 'delivered', () => undefined)

export const ship = (exchange: Exchange) =>
  step(exchange, ['packed'], 'shipped', (order) => {
    const { carrier = null, trackingCode = null } = bodyOf<{ carrier?: string; trackingCode?: string }>(exchange)
    const lines = order.lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
    order.shipments.push({ id: randomUUID(), at: now(exchange), carrier, trackingCode, lines })
    for (const line of order.lines) {
      line.shipped = line.quantity
      exchange.world.shop.move(line.sku, 'shipped', line.quantity, { reference: { type: 'order', id: order.id } })
    }
  })

export function cancel(exchange: Exchange): void {
  const order = getOrder(exchange)
  if (!['placed', 'paid', 'packed'].includes(order.state)) throw forbidden(order)
  if (order.state === 'packed') getMerchant(exchange)
  for (const { sku, quantity } of order.lines) {
    exchange.world.shop.move(sku, 'released', quantity, { reference: { type: 'order', id: order.id } })
  }
  advance(exchange, order, 'cancelled')
  answer(exchange, 200, order)
}

export function returnGoods(exchange: Exchange): void {
  const order = getOrder(exchange)
  const { lines, reason = null } = bodyOf<{ lines: Shop.OrderReturn['lines']; reason?: string }>(exchange)
  for (const { lineId, quantity, restock } of lines) {
    const line = order.lines.find((each) => each.lineId === lineId)
    if (!line || line.shipped - line.returned < quantity)
      throw new Refusal(422, 'too-many-returned', 'So many were not sent.')
    line.returned += quantity
    if (restock)
      exchange.world.shop.move(line.sku, 'returned', quantity, { reference: { type: 'return', id: order.id } })
  }
  order.returns.push({ id: randomUUID(), at: now(exchange), reason, lines })
  order.history.push({ state: 'returned', at: now(exchange), by: null })
  answer(exchange, 201, order)
}

function place(exchange: Exchange, cart: Shop.Cart, wanted: Shop.CheckoutRequest): MockOrder {
  const { shop } = exchange.world
  const person = findPerson(exchange)
  const isPaid = wanted.payment.method === 'test' && wanted.payment.token === 'test-approve'
  const isPending = wanted.payment.token?.startsWith('test-timeout') ?? false
  const order: MockOrder = {
    id: randomUUID(),
    number: `T-${String(shop.orders.length + 1001)}`,
    state: isPaid ? 'paid' : 'placed',
    customerId: person?.id ?? null,
    email: wanted.email ?? person?.email ?? null,
    lines: cart.lines.map(({ lineId, sku, productId, title, quantity, unitPrice, total }) => ({
      lineId,
      sku,
      productId,
      title,
      quantity,
      unitPrice,
      discount: euro(0),
      tax: euro(Math.round(total.amount - total.amount / 1.19)),
      total,
      shipped: 0,
      returned: 0,
    })),
    subtotal: cart.subtotal,
    discount: cart.discount,
    tax: cart.tax,
    shipping: cart.shipping,
    total: cart.total,
    currency: cart.currency,
    shippingAddress: wanted.shippingAddress,
    payment: {
      method: wanted.payment.method,
      state: isPaid ? 'paid' : isPending ? 'pending' : 'open',
      amount: cart.total,
      reference: null,
      clientSecret: null,
    },
    shipments: [],
    returns: [],
    refunds: [],
    history: [{ state: 'placed', at: now(exchange), by: person?.displayName ?? wanted.email ?? null }],
    placedAt: now(exchange),
    version: 1,
    accessToken: null,
    token: randomUUID(),
  }
  if (isPaid) order.history.push({ state: 'paid', at: now(exchange), by: 'test payment' })
  for (const { sku, quantity } of order.lines) {
    shop.move(sku, 'reserved', quantity, { reference: { type: 'order', id: order.id } })
  }
  shop.orders.unshift(order)
  if (person)
    shop.notify(person, 'order-placed', `Order ${order.number}`, 'We have your order.', `/shop/orders/${order.id}`)
  shop.mails.unshift({
    id: randomUUID(),
    to: order.email ?? '',
    subject: `Your order ${order.number}`,
    attachments: [],
    createdAt: now(exchange),
    text: `Thank you for your order ${order.number}.`,
    html: `<h1>Thank you</h1><p>Your order ${order.number} is placed.</p>`,
  })
  return order
}

function step(
  exchange: Exchange,
  from: Shop.OrderState[],
  to: Shop.OrderState,
  effect: (order: MockOrder) => void,
): void {
  getMerchant(exchange)
  const order = getOrder(exchange)
  if (order.state === to) return answer(exchange, 200, order)
  if (!from.includes(order.state)) throw forbidden(order)
  effect(order)
  advance(exchange, order, to)
  answer(exchange, 200, order)
}

function advance(exchange: Exchange, order: MockOrder, state: Shop.OrderState): void {
  order.state = state
  order.version++
  order.history.push({ state, at: now(exchange), by: findPerson(exchange)?.displayName ?? null })
}

const forbidden = (order: MockOrder) =>
  new Refusal(409, 'order-state', `The order is ${order.state}.`, undefined, { state: order.state })

function refuseShortages({ lines }: Shop.Cart): void {
  const shortages = lines
    .filter(({ available, quantity }) => available !== null && available < quantity)
    .map(({ sku, quantity, available }) => ({ sku, wanted: quantity, available: available ?? 0 }))
  const [first] = shortages
  if (!first) return
  throw new Refusal(409, 'out-of-stock', `Only ${first.available} of ${first.sku} left.`, undefined, {
    shortages,
    sku: first.sku,
    available: first.available,
  })
}

function getOrder(exchange: Exchange): MockOrder {
  const order = exchange.world.shop.orders.find(({ id }) => id === exchange.params[0])
  const person = findPerson(exchange)
  const mayKnow =
    order?.token === exchange.headers['x-order-token'] ||
    (person !== null && (order?.customerId === person.id || person.roles.includes('merchant')))
  if (!order || !mayKnow) throw notFound()
  return order
}

const now = ({ world }: Exchange) => world.now().toISOString()
