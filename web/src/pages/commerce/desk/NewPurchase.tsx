import { useInfiniteQuery, useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { queryClient } from '../../../api/queries'
import { catalogue, createPurchaseOrder, suppliers } from '../../../api/shop/suppliers'
import type { CatalogueEntry, Supplier } from '../../../api/shop/model'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { newId } from '../../../lib/ids'
import { formatMoney, type Money } from '../../../lib/money'
import { paths } from '../../../paths'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { SelectField, TextField } from '../../../ui/fields'
import { Quantity } from '../../../ui/Quantity'
import { Table } from '../../../ui/Table'
import styles from './Products.module.css'

export async function loader() {
  await queryClient.fetchQuery(suppliers)
  return null
}

export default function NewPurchase() {
  const [parameters, setParameters] = useSearchParams()
  const all = useSuspenseQuery(suppliers).data
  const chosen = all.find(({ id }) => id === parameters.get('supplier')) ?? all[0]
  return (
    <>
      <title>New purchase order · Desk · Tutti</title>
      <PageHead title="New purchase order" trail={[{ to: paths.purchases, label: 'Purchases' }]} />
      {chosen === undefined ? (
        <EmptyState title="There is nobody to order from yet">
          <Link to={paths.suppliers}>Add a supplier</Link> with a catalogue first.
        </EmptyState>
      ) : (
        <>
          <div className={styles.choices}>
            <SelectField
              label="Supplier"
              value={chosen.id}
              onChange={(event) => setParameters({ supplier: event.currentTarget.value }, { replace: true })}
            >
              {all.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          </div>
          <Lines key={chosen.id} supplier={chosen} />
        </>
      )}
    </>
  )
}

function Lines({ supplier }: { supplier: Supplier }) {
  const navigate = useNavigate()
  const pages = useInfiniteQuery(catalogue(supplier.id))
  const entries = pages.data?.pages.flatMap((page) => page.items) ?? []
  const [counts, setCounts] = useState<Record<string, number>>({})
  const [expectedOn, setExpectedOn] = useState('')
  const [key] = useState(newId)
  const lines = entries.flatMap(({ sku }) => (counts[sku] ? [{ sku, quantity: counts[sku] }] : []))
  const saving = useMutation({
    mutationFn: () => createPurchaseOrder({ supplierId: supplier.id, lines, ...(expectedOn && { expectedOn }) }, key),
    onSuccess: (purchase) => navigate(paths.purchase(purchase.id)),
  })

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (lines.length > 0 && !saving.isPending) saving.mutate()
  }

  if (pages.isError) return <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data && entries.length === 0) {
    return (
      <EmptyState title="Their catalogue is empty">
        <Link to={paths.supplier(supplier.id)}>Say what they deliver</Link> and what it costs.
      </EmptyState>
    )
  }
  return (
    <form onSubmit={submit} aria-label="Purchase order">
      <Table
        label={`Catalogue of ${supplier.name}`}
        rows={entries}
        keyOf={({ supplierSku }) => supplierSku}
        columns={[
          { label: 'Number', isName: true, cell: ({ sku }) => sku },
          { label: 'Theirs', cell: ({ supplierSku }) => supplierSku },
          { label: 'Each', isNumber: true, cell: ({ cost }) => formatMoney(cost) },
          { label: 'In packs of', isNumber: true, cell: ({ packSize }) => packSize },
          {
            label: 'How many',
            isNumber: true,
            cell: ({ sku }) => (
              <Quantity
                label={sku}
                value={counts[sku] ?? 0}
                onChange={(quantity) => setCounts({ ...counts, [sku]: quantity })}
              />
            ),
          },
        ]}
      />
      <LoadMore pages={pages} />
      <div className={styles.choices}>
        <TextField
          label="Expected on"
          type="date"
          value={expectedOn}
          onChange={(event) => setExpectedOn(event.currentTarget.value)}
        />
        <p>Sum: {formatMoney(sumOf(entries, counts, supplier.currency))}</p>
      </div>
      {saving.isError && <ErrorNotice error={saving.error} />}
      <Button
        type="submit"
        variant="primary"
        isBusy={saving.isPending}
        disabledReason={lines.length === 0 ? 'Say how many of something' : null}
      >
        Save as draft
      </Button>
    </form>
  )
}

function sumOf(entries: CatalogueEntry[], counts: Record<string, number>, currency: string): Money {
  const amount = entries.reduce((sum, { sku, cost }) => sum + cost.amount * (counts[sku] ?? 0), 0)
  return { amount, currency }
}
