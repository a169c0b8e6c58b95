import { ORDER_WORDS, toneOf, type OrderState } from '../../lib/orders'
import { Tag } from '../../ui/Tag'

export function OrderTag({ state }: { state: OrderState }) {
  return <Tag tone={toneOf(state)}>{ORDER_WORDS[state]}</Tag>
}
