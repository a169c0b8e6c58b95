import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import { category as categoryQuery, renameCategory, setAttributes } from '../../../api/shop/products'
import type { CategoryDetails } from '../../../api/shop/model'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Form } from '../../../components/Form'
import { PageHead } from '../../../components/PageHead'
import { missingInAttributes, toAttribute, toEditedAttribute, type EditedAttribute } from '../../../lib/attributes'
import { textOf } from '../../../lib/fields'
import { paths } from '../../../paths'
import { showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/fields'
import { Section } from '../../../ui/Section'
import styles from './products/ProductForm.module.css'
import { AttributeEditor } from './products/AttributeEditor'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await queryClient.fetchQuery({ ...categoryQuery(id), staleTime: 0 })
  return null
}

export default function CategoryEditor() {
  const { id = '' } = useParams()
  const category = useSuspenseQuery(categoryQuery(id)).data
  return (
    <>
      <title>{`${category.name} · Departments · Desk · Tutti`}</title>
      <PageHead title={category.name} trail={[{ to: paths.deskCategories, label: 'Departments' }]} />
      <Section title="Name">
        <Form
          key={category.version}
          submitLabel="Save the name"
          fields={['name']}
          onSubmit={async (fields) => {
            await renameCategory(id, category.version, textOf(fields, 'name'))
            showToast({ tone: 'good', text: 'The name is saved' })
          }}
        >
          {(errorOf) => (
            <TextField
              label="Name"
              name="name"
              required
              maxLength={100}
              defaultValue={category.name}
              error={errorOf('name')}
            />
          )}
        </Form>
      </Section>
      <Section title="Attributes" aside="What every product in here tells about itself">
        <Attributes key={category.version} category={category} />
      </Section>
    </>
  )
}

function Attributes({ category }: { category: CategoryDetails }) {
  const [attributes, setEdited] = useState(() =>
    category.attributes.filter(({ inherited }) => !inherited).map(toEditedAttribute),
  )
  const missing = missingInAttributes(attributes)
  const saving = useMutation({
    mutationFn: () => setAttributes(category.id, category.version, attributes.map(toAttribute)),
    onSuccess: () => showToast({ tone: 'good', text: 'The attributes are saved' }),
  })
  const change = (index: number, part: Partial<EditedAttribute>) =>
    setEdited((present) => present.map((each, at) => (at === index ? { ...each, ...part } : each)))
  const inherited = category.attributes.filter((attribute) => attribute.inherited)
  return (
    <div className={styles.options}>
      {inherited.length > 0 && <p>From the departments above: {inherited.map(({ label }) => label).join(', ')}.</p>}
      {attributes.length === 0 && <p>None of its own yet.</p>}
      <ul className={styles.variants}>
        {attributes.map((attribute, index) => (
          <AttributeEditor
            key={index}
            attribute={attribute}
            onChange={(part) => change(index, part)}
            onRemove={() => setEdited((present) => present.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      {saving.isError && <ErrorNotice error={saving.error} />}
      <div className={styles.buttons}>
        <Button
          icon="add"
          onClick={() => setEdited((present) => [...present, toEditedAttribute({ type: 'text', label: '', code: '' })])}
        >
          Add an attribute
        </Button>
        <Button variant="primary" isBusy={saving.isPending} disabledReason={missing} onClick={() => saving.mutate()}>
          Save attributes
        </Button>
        <span className={styles.missing} role="status">
          {missing}
        </span>
      </div>
    </div>
  )
}
