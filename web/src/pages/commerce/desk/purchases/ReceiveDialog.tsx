import { useState } from 'react'
import { receive } from '../../../../api/shop/suppliers'
import type { PurchaseOrder } from '../../../../api/shop/model'
import { Form } from '../../../../components/Form'
import { textOf } from '../../../../lib/fields'
import { newId } from '../../../../lib/ids'
import { showToast } from '../../../../stores/toasts'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import { FieldRow, TextField } from '../../../../ui/fields'

/** What lies in the parcel: as much as is missing is filled in, and can be changed. */
export function ReceiveDialog({ purchase, onClose }: { purchase: PurchaseOrder; onClose: () => void }) {
  const [key] = useState(newId)

  async function submit(fields: FormData) {
    const lines = purchase.lines.flatMap(({ sku, lineId }) => {
      const quantity = Number(textOf(fields, `quantity-${lineId}`))
      const damaged = Number(textOf(fields, `damaged-${lineId}`))
      return quantity + damaged === 0 ? [] : [{ sku, quantity, ...(damaged > 0 && { damaged }) }]
    })
    const note = textOf(fields, 'note')
    await receive(purchase.id, { lines, ...(note && { note }) }, key)
    showToast({ tone: 'good', text: 'The goods are booked in' })
    onClose()
  }

  return (
    <Dialog title="Receive goods" onClose={onClose}>
      <Form
        submitLabel="Book it in"
        onSubmit={submit}
        fields={['note']}
        secondary={<Button onClick={onClose}>Cancel</Button>}
      >
        {(errorOf) => (
          <>
            {purchase.lines.map(({ lineId, sku, quantity, received }) => (
              <FieldRow key={lineId}>
                <TextField
                  label={`${sku}: good`}
                  name={`quantity-${lineId}`}
                  type="number"
                  min={0}
                  required
                  defaultValue={Math.max(0, quantity - received)}
                  hint={`${received} of ${quantity} are here`}
                />
                <TextField label="Damaged" name={`damaged-${lineId}`} type="number" min={0} defaultValue={0} />
              </FieldRow>
            ))}
            <TextField label="Note" name="note" maxLength={500} error={errorOf('note')} />
          </>
        )}
      </Form>
    </Dialog>
  )
}
