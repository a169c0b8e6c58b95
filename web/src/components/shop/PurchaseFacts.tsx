import { useMutation } from '@tanstack/react-query'
import { purchaseDocument } from '../../api/shop/suppliers'
import type { PurchaseLine, PurchaseOrder } from '../../api/shop/model'
import { formatInstant } from '../../lib/instants'
import { formatMoney } from '../../lib/money'
import { saveBlob } from '../../lib/saveBlob'
import { showFailure } from '../../stores/toasts'
import { Button } from '../../ui/Button'
import { Section } from '../../ui/Section'
import { Table, type Column } from '../../ui/Table'
import { Timeline } from '../../ui/Timeline'
import { PURCHASE_STATES } from './purchaseStates'

const COLUMNS: Column<PurchaseLine>[] = [
  { label: 'Number', isName: true, cell: ({ sku }) => sku },
  { label: 'Theirs', cell: ({ supplierSku }) => supplierSku },
  { label: 'Ordered', isNumber: true, cell: ({ quantity }) => quantity },
  { label: 'Here', isNumber: true, cell: ({ received }) => received },
  { label: 'Each', isNumber: true, cell: ({ unitCost }) => formatMoney(unitCost) },
  { label: 'Total', isNumber: true, cell: ({ total }) => formatMoney(total) },
]

/** What was ordered, what came, and what happened. */
export function PurchaseFacts({ purchase }: { purchase: PurchaseOrder }) {
  const { lines, freight, duty, total, receipts, history } = purchase
  const extra = [
    freight.amount > 0 && `freight ${formatMoney(freight)}`,
    duty.amount > 0 && `duty ${formatMoney(duty)}`,
  ].filter(Boolean)
  return (
    <>
      <Section title="Lines" aside={`${[...extra, `total ${formatMoney(total)}`].join(', ')}`}>
        <Table label="Lines" columns={COLUMNS} rows={lines} keyOf={({ lineId }) => lineId} />
      </Section>
      {receipts.length > 0 && (
        <Section title="What came">
          <Table
            label="What came"
            rows={receipts}
            keyOf={({ id }) => id}
            columns={[
              { label: 'When', isName: true, cell: ({ at }) => formatInstant(at) },
              {
                label: 'What',
                cell: (receipt) =>
                  receipt.lines
                    .map(
                      ({ sku, quantity, damaged }) => `${quantity} × ${sku}${damaged ? ` (${damaged} damaged)` : ''}`,
                    )
                    .join(', '),
              },
              { label: 'Where', cell: ({ location }) => location },
              { label: 'Note', cell: ({ note }) => note },
            ]}
          />
        </Section>
      )}
      <Section title="What happened">
        <Timeline
          label="What happened"
          steps={history.map(({ state, at, by }, index) => ({
            key: String(index),
            title: PURCHASE_STATES[state].label,
            detail: [formatInstant(at), by].filter(Boolean).join(', '),
            state: state === 'cancelled' ? 'bad' : 'done',
          }))}
        />
      </Section>
    </>
  )
}

export function DocumentButton({ purchase }: { purchase: PurchaseOrder }) {
  const fetching = useMutation({
    mutationFn: () => purchaseDocument(purchase),
    onSuccess: (blob) => saveBlob(blob, `${purchase.number}.pdf`),
    onError: showFailure,
  })
  return (
    <Button icon="download" isBusy={fetching.isPending} onClick={() => fetching.mutate()}>
      PDF
    </Button>
  )
}
