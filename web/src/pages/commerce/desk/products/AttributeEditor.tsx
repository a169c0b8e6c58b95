import type { EditedAttribute } from '../../../../lib/attributes'
import { IconButton } from '../../../../ui/Button'
import { CheckField, SelectField, TextField } from '../../../../ui/fields'
import styles from './ProductForm.module.css'

const TYPES: { value: EditedAttribute['type']; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'boolean', label: 'Yes or no' },
  { value: 'enumeration', label: 'One of some values' },
  { value: 'dimension', label: 'Measure with a unit' },
]

interface AttributeEditorProps {
  attribute: EditedAttribute
  onChange: (part: Partial<EditedAttribute>) => void
  onRemove: () => void
}

export function AttributeEditor({ attribute, onChange, onRemove }: AttributeEditorProps) {
  const { label, type, unit, values, min, max, required, filterable } = attribute
  const isNumber = type === 'number' || type === 'dimension'
  return (
    <li className={styles.variant}>
      <TextField
        label="Attribute"
        required
        maxLength={100}
        value={label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <SelectField
        label="Type"
        value={type}
        onChange={(event) => onChange({ type: event.currentTarget.value as EditedAttribute['type'] })}
      >
        {TYPES.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </SelectField>
      {type === 'enumeration' && (
        <TextField
          label="Values, separated by commas"
          value={values}
          onChange={(event) => onChange({ values: event.currentTarget.value })}
        />
      )}
      {isNumber && (
        <>
          <TextField
            label="Unit"
            placeholder="cm"
            value={unit}
            onChange={(event) => onChange({ unit: event.currentTarget.value })}
          />
          <TextField
            label="At least"
            type="number"
            step="any"
            value={min}
            onChange={(event) => onChange({ min: event.currentTarget.value })}
          />
          <TextField
            label="At most"
            type="number"
            step="any"
            value={max}
            onChange={(event) => onChange({ max: event.currentTarget.value })}
          />
        </>
      )}
      <CheckField
        label="Required"
        checked={required}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
      <CheckField
        label="Shoppers filter by it"
        checked={filterable}
        onChange={(event) => onChange({ filterable: event.currentTarget.checked })}
      />
      <IconButton icon="remove" label={`Remove ${label || 'this attribute'}`} onClick={onRemove} />
    </li>
  )
}
