import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { ApiError } from '../../../api/problem'
import { queryClient } from '../../../api/queries'
import {
  addCatalogueEntry,
  catalogue,
  removeCatalogueEntry,
  supplier as supplierQuery,
} from '../../../api/shop/suppliers'
import type { CatalogueEntry, Supplier } from '../../../api/shop/model'
import { Form } from '../../../components/Form'
import { LinkButton } from '../../../components/LinkButton'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { textOf } from '../../../lib/fields'
import { formatMoney, parseMoney } from '../../../lib/money'
import { paths } from '../../../paths'
import { showFailure, showToast } from '../../../stores/toasts'
import { IconButton } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { FieldRow, TextField } from '../../../ui/fields'
import { Section } from '../../../ui/Section'
import { Table } from '../../../ui/Table'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(supplierQuery(id)),
    queryClient.ensureInfiniteQueryData(catalogue(id)),
  ])
  return null
}

export default function SupplierPage() {
  const { id = '' } = useParams()
  const supplier = useSuspenseQuery(supplierQuery(id)).data
  return (
    <>
      <title>{`${supplier.name} · Suppliers · Desk · Tutti`}</title>
      <PageHead
        title={supplier.name}
        trail={[{ to: paths.suppliers, label: 'Suppliers' }]}
        lead={[supplier.email, supplier.leadTimeDays && `delivers in ${supplier.leadTimeDays} days`]
          .filter(Boolean)
          .join(', ')}
        actions={
          <LinkButton to={paths.newPurchase(id)} variant="primary" icon="add">
            New purchase order
          </LinkButton>
        }
      />
      <Catalogue supplier={supplier} />
    </>
  )
}

function Catalogue({ supplier }: { supplier: Supplier }) {
  const pages = useSuspenseInfiniteQuery(catalogue(supplier.id))
  const entries = pages.data.pages.flatMap((page) => page.items)
  const removing = useMutation({
    mutationFn: ({ supplierSku }: CatalogueEntry) => removeCatalogueEntry(supplier.id, supplierSku),
    onSuccess: (_, entry) =>
      showToast({
        text: `${entry.supplierSku} is out of the catalogue`,
        action: { label: 'Undo', run: () => void addCatalogueEntry(supplier.id, draftOf(entry)).catch(showFailure) },
      }),
    onError: showFailure,
  })
  return (
    <>
      <Section title="Catalogue">
        {entries.length === 0 ? (
          <EmptyState title="Nothing in it yet">Add below what they deliver, or import their price list.</EmptyState>
        ) : (
          <Table
            label="Catalogue"
            rows={entries}
            keyOf={({ supplierSku }) => supplierSku}
            columns={[
              { label: 'Theirs', isName: true, cell: ({ supplierSku }) => supplierSku },
              { label: 'Ours', cell: ({ sku }) => sku },
              { label: 'Cost', isNumber: true, cell: ({ cost }) => formatMoney(cost) },
              { label: 'In packs of', isNumber: true, cell: ({ packSize }) => packSize },
              { label: 'Days', isNumber: true, cell: ({ leadTimeDays }) => leadTimeDays },
              {
                label: 'Remove',
                cell: (entry) => (
                  <IconButton
                    icon="remove"
                    label={`Remove ${entry.supplierSku}`}
                    onClick={() => removing.mutate(entry)}
                  />
                ),
              },
            ]}
          />
        )}
        <LoadMore pages={pages} />
      </Section>
      <Section title="Add to it">
        <EntryForm key={entries.length} supplier={supplier} />
      </Section>
    </>
  )
}

function EntryForm({ supplier }: { supplier: Supplier }) {
  async function add(fields: FormData) {
    const cost = parseMoney(textOf(fields, 'cost'), supplier.currency)
    if (cost === null) throw new ApiError(422, { detail: 'Write a cost such as 4.20.', field: 'cost' }, null)
    const days = textOf(fields, 'leadTimeDays')
    await addCatalogueEntry(supplier.id, {
      supplierSku: textOf(fields, 'supplierSku'),
      sku: textOf(fields, 'sku'),
      cost,
      packSize: Number(textOf(fields, 'packSize')),
      ...(days && { leadTimeDays: Number(days) }),
    })
  }

  return (
    <Form submitLabel="Add" onSubmit={add} fields={['supplierSku', 'sku', 'cost', 'packSize', 'leadTimeDays']}>
      {(errorOf) => (
        <>
          <FieldRow>
            <TextField
              label="Their number"
              name="supplierSku"
              required
              maxLength={100}
              error={errorOf('supplierSku')}
            />
            <TextField label="Our number (SKU)" name="sku" required maxLength={100} error={errorOf('sku')} />
          </FieldRow>
          <FieldRow>
            <TextField
              label={`Cost (${supplier.currency})`}
              name="cost"
              inputMode="decimal"
              required
              error={errorOf('cost')}
            />
            <TextField
              label="In packs of"
              name="packSize"
              type="number"
              min={1}
              defaultValue={1}
              required
              error={errorOf('packSize')}
            />
            <TextField
              label="Delivers in days"
              name="leadTimeDays"
              type="number"
              min={0}
              hint="If other than usual."
              error={errorOf('leadTimeDays')}
            />
          </FieldRow>
        </>
      )}
    </Form>
  )
}

function draftOf({ leadTimeDays, ...entry }: CatalogueEntry) {
  return { ...entry, ...(leadTimeDays !== null && { leadTimeDays }) }
}
