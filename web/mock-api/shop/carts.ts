import { randomUUID } from 'node:crypto'
import type * as Shop from '../../src/api/shop/model'
import { answer, bodyOf, findPerson, getPerson, notFound, Refusal, type Exchange } from '../exchange.ts'
import { CURRENCY, euro, type MockCart, type ShopWorld } from './world.ts'

const SHIPPING = 490

export function createCart(exchange: Exchange): void {
  const owner = findPerson(exchange)?.id ?? null
  const cart = {
    id: randomUUID(),
    token: randomUUID(),
    owner,
    lines: new Map<string, number>(),
    discountCode: null,
    version: 1,
  }
  exchange.world.shop.carts.push(cart)
  answer(exchange, 201, toCart(exchange.world.shop, cart))
}

export function showMine(exchange: Exchange): void {
  const person = getPerson(exchange)
  const mine = exchange.world.shop.carts.find(({ owner }) => owner === person.id)
  if (!mine) throw notFound()
  answer(exchange, 200, toCart(exchange.world.shop, mine))
}

export const showCart = (exchange: Exchange) => answer(exchange, 200, toCart(exchange.world.shop, getCart(exchange)))

export function putLine(exchange: Exchange): void {
  const { shop } = exchange.world
  const cart = getCart(exchange)
  const sku = decodeURIComponent(exchange.params[1] ?? '')
  if (!shop.findVariant(sku)) throw new Refusal(422, 'unknown-sku', `Nothing with the number ${sku} is for sale.`)
  const { quantity } = bodyOf<{ quantity: number }>(exchange)
  if (quantity > 10_000) throw new Refusal(422, 'quantity-out-of-range', 'A line may have 10,000 pieces.', 'quantity')
  if (quantity === 0) cart.lines.delete(sku)
  else cart.lines.set(sku, quantity)
  cart.version++
  answer(exchange, 200, toCart(shop, cart))
}

export function putDiscount(exchange: Exchange): void {
  const { shop } = exchange.world
  const cart = getCart(exchange)
  const { code } = bodyOf<{ code: string }>(exchange)
  if (!shop.discounts.some((discount) => discount.code === code.toUpperCase())) {
    throw new Refusal(422, 'unknown-discount', 'This code is not valid.', 'code')
  }
  cart.discountCode = code.toUpperCase()
  answer(exchange, 200, toCart(shop, cart))
}

export function dropDiscount(exchange: Exchange): void {
  const cart = getCart(exchange)
  cart.discountCode = null
  answer(exchange, 200, toCart(exchange.world.shop, cart))
}

export function mergeCart(exchange: Exchange): void {
  const { shop } = exchange.world
  const target = getCart(exchange)
  const { fromCartId, token } = bodyOf<{ fromCartId: string; token: string }>(exchange)
  const from = shop.carts.find((cart) => cart.id === fromCartId && cart.token === token)
  if (!from) throw notFound()
  from.lines.forEach((quantity, sku) => target.lines.set(sku, (target.lines.get(sku) ?? 0) + quantity))
  shop.carts.splice(shop.carts.indexOf(from), 1)
  answer(exchange, 200, toCart(shop, target))
}

export function getCart(exchange: Exchange): MockCart {
  const cart = exchange.world.shop.carts.find(({ id }) => id === exchange.params[0])
  const isTheirs = cart?.owner
    ? cart.owner === findPerson(exchange)?.id
    : cart?.token === exchange.headers['x-cart-token']
  if (!cart || !isTheirs) throw notFound()
  return cart
}

export function toCart(shop: ShopWorld, cart: MockCart): Shop.Cart {
  const lines = [...cart.lines].flatMap(([sku, quantity]) => {
    const found = shop.findVariant(sku)
    return found ? [lineOf(shop, found.product, found.variant, quantity)] : []
  })
  const subtotal = lines.reduce((sum, line) => sum + line.total.amount, 0)
  const percent = shop.discounts.find(({ code }) => code === cart.discountCode)?.percentBasisPoints ?? 0
  const discount = Math.round((subtotal * percent) / 10_000)
  const shipping = subtotal === 0 ? 0 : SHIPPING
  const total = subtotal - discount + shipping
  return {
    id: cart.id,
    token: cart.owner ? null : cart.token,
    lines,
    discountCode: cart.discountCode,
    discountProblem: null,
    state: 'open',
    subtotal: euro(subtotal),
    discount: euro(discount),
    tax: euro(Math.round(total - total / 1.19)),
    shipping: euro(shipping),
    total: euro(total),
    currency: CURRENCY,
    version: cart.version,
    reservedUntil: null,
  }
}

function lineOf(shop: ShopWorld, product: Shop.Product, variant: Shop.Variant, quantity: number): Shop.CartLine {
  const { available } = shop.levelOf(variant.sku)
  return {
    lineId: variant.sku,
    sku: variant.sku,
    productId: product.id,
    title: [product.title, ...Object.values(variant.options)].join(', '),
    image: product.media[0]?.url ?? null,
    quantity,
    unitPrice: variant.price,
    total: euro(variant.price.amount * quantity),
    available,
    problem: available < quantity ? 'out-of-stock' : null,
  }
}
