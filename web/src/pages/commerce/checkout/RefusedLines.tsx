import { useMutation } from '@tanstack/react-query'
import { explain, type ApiError } from '../../../api/problem'
import { setQuantity } from '../../../api/shop/cart'
import type { Cart } from '../../../api/shop/model'
import { changedSkusOf, shortagesOf, type Shortage } from '../../../lib/refusal'
import { formatMoney } from '../../../lib/money'
import { showFailure } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'

interface RefusedLinesProps {
  failure: ApiError
  cart: Cart
  onMended: () => void
}

/** What stood against the order, with the button that mends it. */
export function RefusedLines({ failure, cart, onMended }: RefusedLinesProps) {
  if (failure.slug === 'out-of-stock' || failure.slug === 'not-enough-stock') {
    return shortagesOf(failure.problem).map((shortage) => (
      <ShortLine key={shortage.sku} shortage={shortage} cart={cart} onMended={onMended} />
    ))
  }
  if (failure.slug !== 'price-changed') return null
  const changed = cart.lines.filter((line) => changedSkusOf(failure.problem).includes(line.sku))
  return (
    <Notice tone="bad" title="A price has changed">
      {changed.length === 0
        ? explain(failure).text
        : changed.map((line) => `${line.title} now costs ${formatMoney(line.unitPrice)}.`).join(' ')}{' '}
      The sum above is the new one. Nothing was ordered yet.
    </Notice>
  )
}

function ShortLine({ shortage, cart, onMended }: { shortage: Shortage; cart: Cart; onMended: () => void }) {
  const { sku, available } = shortage
  const title = cart.lines.find((line) => line.sku === sku)?.title ?? sku
  const mending = useMutation({
    mutationFn: () => setQuantity(sku, available),
    onSuccess: onMended,
    onError: showFailure,
  })
  return (
    <Notice
      tone="bad"
      title={available === 0 ? `${title} is sold out` : `Only ${available} of ${title} left`}
      action={
        <Button isBusy={mending.isPending} onClick={() => mending.mutate()}>
          {available === 0 ? 'Take it out' : `Take ${available}`}
        </Button>
      }
    >
      Somebody was faster. Nothing was ordered yet.
    </Notice>
  )
}
