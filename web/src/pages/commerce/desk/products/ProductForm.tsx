import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { category } from '../../../../api/shop/products'
import type { ProductDraft } from '../../../../api/shop/model'
import { ErrorNotice } from '../../../../components/ErrorNotice'
import { missingIn, toDraft, type EditedProduct } from '../../../../lib/productDraft'
import { Button } from '../../../../ui/Button'
import { TextArea, TextField } from '../../../../ui/fields'
import { Section } from '../../../../ui/Section'
import { AttributeFields } from './AttributeFields'
import { CategoryField } from './CategoryField'
import { PictureFields } from './PictureFields'
import styles from './ProductForm.module.css'
import { VariantFields } from './VariantFields'

interface ProductFormProps {
  initial: EditedProduct
  currency: string
  submitLabel: string
  onSubmit: (draft: ProductDraft) => Promise<void>
  secondary?: ReactNode
}

export function ProductForm({ initial, currency, submitLabel, onSubmit, secondary }: ProductFormProps) {
  const [edited, setEdited] = useState(initial)
  const definitions =
    useQuery({ ...category(edited.categoryId), enabled: edited.categoryId !== '' }).data?.attributes ?? []
  const saving = useMutation({ mutationFn: onSubmit })
  const missing = missingIn(edited, currency)
  const change = (part: Partial<EditedProduct>) => setEdited((present) => ({ ...present, ...part }))

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (missing === null && !saving.isPending) saving.mutate(toDraft(edited, definitions, currency))
  }

  return (
    <form onSubmit={submit} className={styles.form} aria-label="Product">
      <div className={styles.fields}>
        <TextField
          label="Title"
          required
          maxLength={300}
          value={edited.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <TextField
          label="Brand"
          maxLength={200}
          value={edited.brand}
          onChange={(event) => change({ brand: event.currentTarget.value })}
        />
        <CategoryField value={edited.categoryId} onChange={(categoryId) => change({ categoryId })} />
        <TextArea
          label="Description"
          maxLength={10_000}
          value={edited.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
      </div>
      {definitions.length > 0 && (
        <Section title="Attributes" aside="Those of the department">
          <AttributeFields
            definitions={definitions}
            values={edited.attributes}
            onChange={(attributes) => change({ attributes })}
          />
        </Section>
      )}
      <Section title="Pictures">
        <PictureFields media={edited.media} onChange={(media) => change({ media })} />
      </Section>
      <Section title="Variants" aside={`Prices in ${currency}, tax included`}>
        <VariantFields edited={edited} currency={currency} onChange={change} />
      </Section>
      <div className={styles.actions}>
        {saving.isError && <ErrorNotice error={saving.error} />}
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" isBusy={saving.isPending} disabledReason={missing}>
            {submitLabel}
          </Button>
          {secondary}
          <span className={styles.missing} role="status">
            {missing}
          </span>
        </div>
      </div>
    </form>
  )
}
