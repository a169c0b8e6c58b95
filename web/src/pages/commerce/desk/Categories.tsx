import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient } from '../../../api/queries'
import { categories, createCategory } from '../../../api/shop/products'
import { Form } from '../../../components/Form'
import { PageHead } from '../../../components/PageHead'
import { textOf } from '../../../lib/fields'
import { flatten } from '../../../lib/tree'
import { paths } from '../../../paths'
import { showToast } from '../../../stores/toasts'
import { EmptyState } from '../../../ui/EmptyState'
import { SelectField, TextField } from '../../../ui/fields'
import { Section } from '../../../ui/Section'
import { Table } from '../../../ui/Table'

export async function loader() {
  await queryClient.ensureQueryData(categories)
  return null
}

export default function Categories() {
  const rows = flatten(useSuspenseQuery(categories).data)

  async function add(fields: FormData) {
    const name = textOf(fields, 'name')
    await createCategory(name, textOf(fields, 'parentId') || null)
    showToast({ tone: 'good', text: `The department “${name}” is there` })
  }

  return (
    <>
      <title>Departments · Desk · Tutti</title>
      <PageHead title="Departments" trail={[{ to: paths.deskProducts, label: 'Products' }]} />
      {rows.length === 0 ? (
        <EmptyState title="No departments yet">
          Shoppers find their way by them, and each decides which attributes its products have. Add the first below.
        </EmptyState>
      ) : (
        <Table
          label="Departments"
          rows={rows}
          keyOf={({ node }) => node.id}
          columns={[
            {
              label: 'Department',
              isName: true,
              cell: ({ node, depth }) => (
                <>
                  {'\u2003'.repeat(depth)}
                  <Link to={paths.deskCategory(node.id)}>{node.name}</Link>
                </>
              ),
            },
            { label: 'Products', isNumber: true, cell: ({ node }) => node.productCount },
          ]}
        />
      )}
      <Section title="Add one">
        <Form key={rows.length} submitLabel="Add department" onSubmit={add} fields={['name', 'parentId']}>
          {(errorOf) => (
            <>
              <TextField label="Name" name="name" required maxLength={100} error={errorOf('name')} />
              <SelectField label="Inside" name="parentId" error={errorOf('parentId')}>
                <option value="">Nothing: it stands at the top</option>
                {rows.map(({ node, depth }) => (
                  <option key={node.id} value={node.id}>
                    {'\u2003'.repeat(depth)}
                    {node.name}
                  </option>
                ))}
              </SelectField>
            </>
          )}
        </Form>
      </Section>
    </>
  )
}
