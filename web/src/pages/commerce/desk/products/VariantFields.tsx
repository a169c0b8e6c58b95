import { combine, namedOptions, type EditedProduct, type EditedVariant } from '../../../../lib/productDraft'
import { Button, IconButton } from '../../../../ui/Button'
import { SelectField, TextField } from '../../../../ui/fields'
import styles from './ProductForm.module.css'

interface VariantFieldsProps {
  edited: EditedProduct
  currency: string
  onChange: (part: Partial<EditedProduct>) => void
}

/** What the variants differ in, and each of them with its number and price. */
export function VariantFields({ edited, currency, onChange }: VariantFieldsProps) {
  const options = namedOptions(edited)
  const setVariant = (index: number, part: Partial<EditedVariant>) =>
    onChange({ variants: edited.variants.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  return (
    <>
      <Options edited={edited} onChange={onChange} />
      <ul className={styles.variants}>
        {edited.variants.map((variant, index) => (
          <li key={index} className={styles.variant}>
            <TextField
              label="Number (SKU)"
              required
              maxLength={100}
              value={variant.sku}
              onChange={(event) => setVariant(index, { sku: event.currentTarget.value })}
            />
            {options.map(({ name, values }) => (
              <SelectField
                key={name}
                label={name}
                value={variant.options[name] ?? ''}
                onChange={(event) =>
                  setVariant(index, { options: { ...variant.options, [name]: event.currentTarget.value } })
                }
              >
                <option value="">Choose</option>
                {values.map((value) => (
                  <option key={value}>{value}</option>
                ))}
              </SelectField>
            ))}
            <TextField
              label={`Price (${currency})`}
              required
              inputMode="decimal"
              value={variant.price}
              onChange={(event) => setVariant(index, { price: event.currentTarget.value })}
            />
            <TextField
              label="Barcode"
              maxLength={60}
              value={variant.barcode}
              onChange={(event) => setVariant(index, { barcode: event.currentTarget.value })}
            />
            <TextField
              label="Weight (g)"
              type="number"
              min={0}
              value={variant.weight}
              onChange={(event) => setVariant(index, { weight: event.currentTarget.value })}
            />
            <IconButton
              icon="remove"
              label={`Remove variant ${variant.sku}`}
              disabledReason={edited.variants.length === 1 ? 'A product has at least one variant' : null}
              onClick={() => onChange({ variants: edited.variants.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          icon="add"
          onClick={() =>
            onChange({ variants: [...edited.variants, { sku: '', options: {}, price: '', barcode: '', weight: '' }] })
          }
        >
          Add a variant
        </Button>
        {options.length > 0 && (
          <Button onClick={() => onChange({ variants: combine(edited) })}>Make every combination</Button>
        )}
      </div>
    </>
  )
}

function Options({ edited, onChange }: Pick<VariantFieldsProps, 'edited' | 'onChange'>) {
  const setOption = (index: number, part: { name?: string; values?: string }) =>
    onChange({ options: edited.options.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  return (
    <div className={styles.options}>
      {edited.options.map((option, index) => (
        <div key={index} className={styles.option}>
          <TextField
            label="Option"
            placeholder="Color"
            value={option.name}
            onChange={(event) => setOption(index, { name: event.currentTarget.value })}
          />
          <TextField
            label="Its values, separated by commas"
            placeholder="Sage, Black"
            value={option.values}
            onChange={(event) => setOption(index, { values: event.currentTarget.value })}
          />
          <IconButton
            icon="remove"
            label={`Remove option ${option.name}`}
            onClick={() => onChange({ options: edited.options.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div>
        <Button icon="add" onClick={() => onChange({ options: [...edited.options, { name: '', values: '' }] })}>
          Add an option, such as a size
        </Button>
      </div>
    </div>
  )
}
