import type { Order, Shipment } from '../../api/shop/model'
import { formatInstant } from '../../lib/instants'
import { ORDER_WORDS, wayOf } from '../../lib/orders'
import { Timeline, type TimelineStep } from '../../ui/Timeline'

const WORDS: Record<string, string> = {
  ...ORDER_WORDS,
  shipped: 'Handed to the carrier',
  returned: 'Returned',
  refunded: 'Refunded',
}

/** What happened to an order, when and by whom, and what is ahead. */
export function OrderWay({ order }: { order: Order }) {
  const steps = wayOf(order).map<TimelineStep>(({ state, at, by }, index) => ({
    key: `${index}-${state}`,
    title: WORDS[state] ?? sentenceOf(state),
    detail: at
      ? [formatInstant(at), by, state === 'shipped' && carriersOf(order.shipments)].filter(Boolean).join(', ')
      : '',
    state: state === 'cancelled' ? 'bad' : at ? 'done' : 'ahead',
  }))
  return <Timeline label="Way of the order" steps={steps} />
}

function carriersOf(shipments: Shipment[]): string {
  return shipments
    .map(({ carrier, trackingCode }) => [carrier, trackingCode].filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ')
}

const sentenceOf = (state: string) => state.charAt(0).toUpperCase() + state.slice(1).replaceAll('-', ' ')
