import type { PurchaseOrderState } from '../../api/shop/model'
import { Tag } from '../../ui/Tag'
import { PURCHASE_STATES } from './purchaseStates'

export function PurchaseTag({ state }: { state: PurchaseOrderState }) {
  return <Tag tone={PURCHASE_STATES[state].tone}>{PURCHASE_STATES[state].label}</Tag>
}
