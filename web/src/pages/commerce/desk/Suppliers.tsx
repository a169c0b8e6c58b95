import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { queryClient } from '../../../api/queries'
import { createSupplier, suppliers } from '../../../api/shop/suppliers'
import type { Supplier } from '../../../api/shop/model'
import { Form } from '../../../components/Form'
import { PageHead } from '../../../components/PageHead'
import { textOf } from '../../../lib/fields'
import { paths } from '../../../paths'
import { showToast } from '../../../stores/toasts'
import { EmptyState } from '../../../ui/EmptyState'
import { FieldRow, TextField } from '../../../ui/fields'
import { Section } from '../../../ui/Section'
import { Table, type Column } from '../../../ui/Table'

const COLUMNS: Column<Supplier>[] = [
  { label: 'Supplier', isName: true, cell: ({ id, name }) => <Link to={paths.supplier(id)}>{name}</Link> },
  { label: 'E-mail', cell: ({ email }) => email },
  { label: 'Currency', cell: ({ currency }) => currency },
  { label: 'Delivers in', cell: ({ leadTimeDays }) => leadTimeDays && `${leadTimeDays} days` },
]

export async function loader() {
  await queryClient.fetchQuery(suppliers)
  return null
}

export default function Suppliers() {
  const all = useSuspenseQuery(suppliers).data
  const navigate = useNavigate()

  async function add(fields: FormData) {
    const [email, days] = [textOf(fields, 'email'), textOf(fields, 'leadTimeDays')]
    const created = await createSupplier({
      name: textOf(fields, 'name'),
      currency: textOf(fields, 'currency').toUpperCase(),
      ...(email && { email }),
      ...(days && { leadTimeDays: Number(days) }),
    })
    showToast({ tone: 'good', text: `“${created.name}” is there: now say what they deliver` })
    await navigate(paths.supplier(created.id))
  }

  return (
    <>
      <title>Suppliers · Desk · Tutti</title>
      <PageHead title="Suppliers" trail={[{ to: paths.purchases, label: 'Purchases' }]} />
      {all.length === 0 ? (
        <EmptyState title="Nobody delivers yet">Add a supplier below, then say what they deliver.</EmptyState>
      ) : (
        <Table label="Suppliers" columns={COLUMNS} rows={all} keyOf={({ id }) => id} />
      )}
      <Section title="Add one">
        <Form submitLabel="Add supplier" onSubmit={add} fields={['name', 'email', 'currency', 'leadTimeDays']}>
          {(errorOf) => (
            <>
              <TextField label="Name" name="name" required maxLength={200} error={errorOf('name')} />
              <TextField
                label="E-mail"
                name="email"
                type="email"
                hint="Purchase orders go there."
                error={errorOf('email')}
              />
              <FieldRow>
                <TextField
                  label="Currency"
                  name="currency"
                  required
                  maxLength={3}
                  defaultValue="EUR"
                  error={errorOf('currency')}
                />
                <TextField
                  label="Delivers in days"
                  name="leadTimeDays"
                  type="number"
                  min={0}
                  error={errorOf('leadTimeDays')}
                />
              </FieldRow>
            </>
          )}
        </Form>
      </Section>
    </>
  )
}
