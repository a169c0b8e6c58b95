import { useState } from 'react'
import { returnLines } from '../../../api/shop/orders'
import type { Order, OrderLine } from '../../../api/shop/model'
import { Form } from '../../../components/Form'
import { textOf } from '../../../lib/fields'
import { newId } from '../../../lib/ids'
import { canReturn } from '../../../lib/orders'
import { showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SelectField, TextArea } from '../../../ui/fields'

/** Sends goods back: which, how many, why. */
export function ReturnGoods({ order }: { order: Order }) {
  const [key, setKey] = useState<string | null>(null)
  const returnable = order.lines.filter((line) => leftOf(line) > 0)
  if (!canReturn(order.state) || returnable.length === 0) return null
  return (
    <>
      <Button onClick={() => setKey(newId())}>Return something</Button>
      {key !== null && <ReturnDialog order={order} lines={returnable} attemptKey={key} onClose={() => setKey(null)} />}
    </>
  )
}

interface ReturnDialogProps {
  order: Order
  lines: OrderLine[]
  /** Made when the dialog opened, so that sending it twice returns once. */
  attemptKey: string
  onClose: () => void
}

function ReturnDialog({ order, lines, attemptKey, onClose }: ReturnDialogProps) {
  const [counts, setCounts] = useState<Record<string, number>>({})
  const chosen = lines
    .map(({ lineId }) => ({ lineId, quantity: counts[lineId] ?? 0, restock: true }))
    .filter(({ quantity }) => quantity > 0)

  async function submit(fields: FormData) {
    const reason = textOf(fields, 'reason')
    await returnLines(order.id, { lines: chosen, ...(reason && { reason }) }, attemptKey)
    showToast({ tone: 'good', text: 'The return is noted, and the money on its way back' })
    onClose()
  }

  return (
    <Dialog title="Return something" onClose={onClose}>
      <Form
        submitLabel="Return it"
        onSubmit={submit}
        fields={['reason']}
        disabledReason={chosen.length === 0 ? 'Choose how many of something go back' : null}
        secondary={<Button onClick={onClose}>Keep everything</Button>}
      >
        {(errorOf) => (
          <>
            {lines.map((line) => (
              <SelectField
                key={line.lineId}
                label={`How many of ${line.title}`}
                value={counts[line.lineId] ?? 0}
                onChange={(event) => setCounts({ ...counts, [line.lineId]: Number(event.currentTarget.value) })}
              >
                {Array.from({ length: leftOf(line) + 1 }, (_, count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
              </SelectField>
            ))}
            <TextArea label="Why" name="reason" maxLength={500} hint="If you like to tell." error={errorOf('reason')} />
          </>
        )}
      </Form>
    </Dialog>
  )
}

/** At most a hundred in one go, so that the list stays a list. */
const leftOf = ({ shipped, returned }: OrderLine) => Math.min(100, shipped - returned)
