import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adjustStock, locations } from '../../../../api/shop/stock'
import type { AdjustmentReason, StockLevel } from '../../../../api/shop/model'
import { Form } from '../../../../components/Form'
import { textOf } from '../../../../lib/fields'
import { newId } from '../../../../lib/ids'
import { confirm } from '../../../../stores/confirmations'
import { showToast } from '../../../../stores/toasts'
import { FieldRow, SelectField, TextField } from '../../../../ui/fields'

const REASONS: { value: AdjustmentReason; label: string }[] = [
  { value: 'count', label: 'Counted' },
  { value: 'initial', label: 'First stock' },
  { value: 'found', label: 'Found' },
  { value: 'damage', label: 'Damaged' },
  { value: 'loss', label: 'Lost' },
  { value: 'write-off', label: 'Written off' },
  { value: 'other', label: 'Something else' },
]

/** Books a difference. What takes away asks first: the ledger keeps it for ever. */
export function AdjustForm({ level }: { level: StockLevel }) {
  // Made once for each booking, so that pressing twice books once.
  const [key, setKey] = useState(newId)
  const places = useQuery(locations).data ?? []

  async function submit(fields: FormData) {
    const quantity = Number(textOf(fields, 'quantity'))
    const [note, location] = [textOf(fields, 'note'), textOf(fields, 'location')]
    if (quantity < 0 && !(await isSure(level.sku, -quantity))) return
    await adjustStock(
      level.sku,
      {
        quantity,
        reason: textOf(fields, 'reason') as AdjustmentReason,
        ...(note && { note }),
        ...(location && { location }),
      },
      key,
    )
    setKey(newId())
    showToast({ tone: 'good', text: `${quantity > 0 ? '+' : ''}${quantity} of ${level.sku} is booked` })
  }

  return (
    <Form key={key} submitLabel="Book it" onSubmit={submit} fields={['quantity', 'reason', 'note', 'location']}>
      {(errorOf) => (
        <>
          <FieldRow>
            <TextField
              label="Difference"
              name="quantity"
              type="number"
              step={1}
              required
              hint="Minus takes away."
              error={errorOf('quantity')}
            />
            <SelectField label="Reason" name="reason" error={errorOf('reason')}>
              {REASONS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
          </FieldRow>
          {places.length > 1 && (
            <SelectField label="Where" name="location" error={errorOf('location')}>
              {places.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <TextField label="Note" name="note" maxLength={300} error={errorOf('note')} />
        </>
      )}
    </Form>
  )
}

const isSure = (sku: string, quantity: number) =>
  confirm({
    title: `Take ${quantity} of ${sku} away?`,
    text: 'The booking stays in the ledger; a mistake is mended by booking it back.',
    confirmLabel: 'Take it away',
    isDangerous: true,
  })
