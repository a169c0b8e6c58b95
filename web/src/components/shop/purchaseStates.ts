import type { PurchaseOrderState } from '../../api/shop/model'

export const PURCHASE_STATES: Record<PurchaseOrderState, { label: string; tone: 'plain' | 'good' | 'bad' | 'busy' }> = {
  draft: { label: 'Draft', tone: 'plain' },
  sent: { label: 'Sent', tone: 'busy' },
  'partially-received': { label: 'Partly here', tone: 'busy' },
  closed: { label: 'Closed', tone: 'good' },
  cancelled: { label: 'Cancelled', tone: 'bad' },
}
