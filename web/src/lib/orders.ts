export type OrderState =
  'pending' | 'refused' | 'abandoned' | 'placed' | 'paid' | 'packed' | 'shipped' | 'delivered' | 'cancelled'

export const ORDER_WORDS: Record<OrderState, string> = {
  pending: 'Being placed',
  refused: 'Not placed',
  abandoned: 'Given up',
  placed: 'Placed',
  paid: 'Paid',
  packed: 'Packed',
  shipped: 'On its way',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
}

const WAY: OrderState[] = ['placed', 'paid', 'packed', 'shipped', 'delivered']

/** The tone of a state's tag. */
export function toneOf(state: string): 'plain' | 'good' | 'bad' | 'busy' {
  if (state === 'delivered') return 'good'
  if (state === 'cancelled' || state === 'refused' || state === 'abandoned') return 'bad'
  return state === 'shipped' || state === 'packed' ? 'busy' : 'plain'
}

export interface WayStep {
  state: string
  at: string | null
  by: string | null
}

/** What has happened, and what is still ahead. A cancelled order has nothing ahead. */
export function wayOf(order: {
  state: string
  history: { state: string; at: string; by: string | null }[]
}): WayStep[] {
  const done = order.history.map(({ state, at, by }) => ({ state, at, by }))
  if (order.state === 'cancelled') return done
  const furthest = WAY.indexOf(order.state as OrderState)
  const ahead = WAY.slice(furthest + 1).filter((state) => !done.some((step) => step.state === state))
  return [...done, ...ahead.map((state) => ({ state, at: null, by: null }))]
}

export const canCancel = (state: string, isMerchant: boolean) =>
  ['placed', 'paid'].includes(state) || (isMerchant && state === 'packed')

export const canReturn = (state: string) => state === 'shipped' || state === 'delivered'

export const isUnderWay = (state: string) => state !== 'delivered' && state !== 'cancelled'
