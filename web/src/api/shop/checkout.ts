import { continueOrBegin, isDecided, type Attempt } from '../../lib/attempt'
import { newId } from '../../lib/ids'
import { kept } from '../../lib/storage'
import { api, unwrap } from '../client'
import { ApiError } from '../problem'
import { queryClient } from '../queries'
import { cart as cartQuery, cartToken, forgetCart } from './cart'
import { stockChanged } from './stock'
import type { Cart, CheckoutRequest, Order } from './model'
import { keepOrder } from './orders'

const attempt = kept<Attempt<CheckoutRequest>>('tutti.checkout')

/** An attempt whose end this browser never heard; null where there is none. */
export const openAttempt = () => attempt.read()

/**
 * Makes the cart an order. The key of the attempt is made once and written down before anything is sent, so that a
 * second click, a lost answer or a reloaded page all lead to the same order.
 */
export async function checkout(cart: Cart, body: CheckoutRequest): Promise<Order> {
  const wanted = { cartId: cart.id, cartToken: cartToken(cart.id), body }
  return send(continueOrBegin(attempt.read(), wanted, newId))
}

export async function resumeCheckout(): Promise<Order | null> {
  const open = attempt.read()
  return open === null ? null : send(open)
}

async function send(current: Attempt<CheckoutRequest>): Promise<Order> {
  attempt.write(current)
  try {
    const order = await unwrap(
      api.POST('/api/v1/carts/{id}/checkout', {
        body: current.body,
        params: {
          path: { id: current.cartId },
          header: {
            'Idempotency-Key': current.key,
            ...(current.cartToken && { 'X-Cart-Token': current.cartToken }),
          },
        },
      }),
    )
    attempt.forget()
    forgetCart()
    keepOrder(order)
    await stockChanged()
    return order
  } catch (failure) {
    if (failure instanceof ApiError && isDecided(failure.status, failure.slug)) {
      attempt.forget()
      // Prices and stock are what the refusal speaks of.
      await queryClient.invalidateQueries({ queryKey: cartQuery.queryKey })
    }
    throw failure
  }
}
