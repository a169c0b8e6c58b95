import { queryOptions } from '@tanstack/react-query'
import { zero } from '../../lib/money'
import { kept } from '../../lib/storage'
import { api, unwrap } from '../client'
import { ApiError } from '../problem'
import { queryClient } from '../queries'
import { mayBeSignedIn } from '../session'
import type { Cart, CartAnswer } from './model'

/** The cart of a guest: whoever knows the token holds it. */
interface HeldCart {
  id: string
  token: string
}

const held = kept<HeldCart>('tutti.cart')
const GONE = [404, 410]
const CURRENCY = 'EUR'

/** The cart of this browser or of the person; null where nothing was put into one. */
export const cart = queryOptions({
  queryKey: ['cart'],
  queryFn: findCart,
  staleTime: 5_000,
})

export async function setQuantity(sku: string, quantity: number): Promise<Cart> {
  const { id } = (await queryClient.ensureQueryData(cart)) ?? (await createCart())
  return keep(
    await unwrap(
      api.PUT('/api/v1/carts/{id}/lines/{sku}', {
        body: { quantity },
        params: { path: { id, sku }, header: tokenHeader(id) },
      }),
    ),
  )
}

/** So many more of it than lie in the cart. */
export async function addToCart(sku: string, quantity: number): Promise<Cart> {
  const present = (await queryClient.ensureQueryData(cart))?.lines.find((line) => line.sku === sku)?.quantity ?? 0
  return setQuantity(sku, present + quantity)
}

export async function applyDiscountCode({ id }: Cart, code: string): Promise<void> {
  keep(
    await unwrap(
      api.PUT('/api/v1/carts/{id}/discount', { body: { code }, params: { path: { id }, header: tokenHeader(id) } }),
    ),
  )
}

export async function dropDiscountCode({ id }: Cart): Promise<void> {
  keep(await unwrap(api.DELETE('/api/v1/carts/{id}/discount', { params: { path: { id }, header: tokenHeader(id) } })))
}

export const cartToken = (id: string) => {
  const mine = held.read()
  return mine?.id === id ? mine.token : null
}

/** After it became an order. */
export function forgetCart(): void {
  held.forget()
  queryClient.setQueryData(cart.queryKey, null)
}

async function findCart(): Promise<Cart | null> {
  if (!mayBeSignedIn()) return findHeld()
  const mine = await findMine()
  return held.read() === null ? mine : mergeHeld(mine)
}

async function findHeld(): Promise<Cart | null> {
  const mine = held.read()
  if (mine === null) return null
  const found = await orNull(
    unwrap(api.GET('/api/v1/carts/{id}', { params: { path: { id: mine.id }, header: tokenHeader(mine.id) } })),
  )
  const isOpen = found?.state === 'open'
  if (!isOpen) held.forget()
  return isOpen ? found : null
}

const findMine = () => orNull(unwrap(api.GET('/api/v1/carts/mine')))

/** What was chosen before signing in is laid to what the account had chosen. */
async function mergeHeld(mine: Cart | null): Promise<Cart | null> {
  const guest = held.read()
  if (guest === null) return mine
  const target = mine ?? (await createOwn())
  const merged = await orNull(
    unwrap(
      api.POST('/api/v1/carts/{id}/merge', {
        body: { fromCartId: guest.id, token: guest.token },
        params: { path: { id: target.id } },
      }),
    ),
  )
  held.forget()
  return merged ?? target
}

async function createCart(): Promise<Cart> {
  const created = await createOwn()
  if (created.token) held.write({ id: created.id, token: created.token })
  return created
}

const createOwn = async () => priced(await unwrap(api.POST('/api/v1/carts', { body: {} })))

function keep(answer: CartAnswer): Cart {
  const changed = priced(answer)
  queryClient.setQueryData(cart.queryKey, changed)
  return changed
}

/** With a figure everywhere: what has no price costs nothing, and its line says why. */
function priced({ lines, ...sums }: CartAnswer): Cart {
  const nothing = zero(sums.currency ?? CURRENCY)
  return {
    ...sums,
    lines: lines.map((line) => ({
      ...line,
      title: line.title ?? line.sku,
      unitPrice: line.unitPrice ?? nothing,
      total: line.total ?? nothing,
    })),
    subtotal: sums.subtotal ?? nothing,
    discount: sums.discount ?? nothing,
    tax: sums.tax ?? nothing,
    shipping: sums.shipping ?? nothing,
    total: sums.total ?? nothing,
    currency: nothing.currency,
  }
}

function tokenHeader(id: string): { 'X-Cart-Token'?: string } {
  const token = cartToken(id)
  return token === null ? {} : { 'X-Cart-Token': token }
}

async function orNull(call: Promise<CartAnswer>): Promise<Cart | null> {
  try {
    return priced(await call)
  } catch (failure) {
    if (failure instanceof ApiError && GONE.includes(failure.status)) return null
    throw failure
  }
}
