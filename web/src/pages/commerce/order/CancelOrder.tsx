import { useMutation } from '@tanstack/react-query'
import { cancelOrder } from '../../../api/shop/orders'
import type { Order } from '../../../api/shop/model'
import { canCancel } from '../../../lib/orders'
import { confirm } from '../../../stores/confirmations'
import { showFailure, showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'

/** Gives the order up while that is possible; what was paid goes back. */
export function CancelOrder({ order, isMerchant }: { order: Order; isMerchant: boolean }) {
  const cancelling = useMutation({
    mutationFn: () => cancelOrder(order.id, isMerchant ? 'Cancelled by the shop' : ''),
    onSuccess: () => showToast({ tone: 'good', text: `Order ${order.number} is cancelled` }),
    onError: showFailure,
  })
  if (!canCancel(order.state, isMerchant)) return null

  async function ask() {
    const isSure = await confirm({
      title: `Cancel order ${order.number}?`,
      text: 'It cannot be taken up again. What was paid is given back.',
      confirmLabel: 'Cancel the order',
      isDangerous: true,
    })
    if (isSure) cancelling.mutate()
  }

  return (
    <Button variant="danger" isBusy={cancelling.isPending} onClick={() => void ask()}>
      Cancel order
    </Button>
  )
}
