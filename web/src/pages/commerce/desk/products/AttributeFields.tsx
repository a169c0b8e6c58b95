import type { AttributeDefinition } from '../../../../api/shop/model'
import { CheckField, SelectField, TextField } from '../../../../ui/fields'
import styles from './ProductForm.module.css'

type Values = Record<string, string | boolean>

interface AttributeFieldsProps {
  definitions: AttributeDefinition[]
  values: Values
  onChange: (values: Values) => void
}

/** One field for each attribute of the category, of its type and within its bounds. */
export function AttributeFields({ definitions, values, onChange }: AttributeFieldsProps) {
  return (
    <div className={styles.grid}>
      {definitions.map((definition) => (
        <AttributeField
          key={definition.code}
          definition={definition}
          value={values[definition.code]}
          onChange={(value) => onChange({ ...values, [definition.code]: value })}
        />
      ))}
    </div>
  )
}

interface AttributeFieldProps {
  definition: AttributeDefinition
  value: string | boolean | undefined
  onChange: (value: string | boolean) => void
}

function AttributeField({ definition, value, onChange }: AttributeFieldProps) {
  const { label, type, required, values, unit, min, max, maxLength } = definition
  const text = typeof value === 'string' ? value : ''
  switch (type) {
    case 'boolean':
      return (
        <CheckField
          label={label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'enumeration':
      return (
        <SelectField
          label={label}
          required={required}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{required ? 'Choose' : 'Not said'}</option>
          {(values ?? []).map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </SelectField>
      )
    case 'number':
    case 'dimension':
      return (
        <TextField
          label={unit ? `${label} (${unit})` : label}
          type="number"
          step="any"
          required={required}
          min={min ?? undefined}
          max={max ?? undefined}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'text':
      return (
        <TextField
          label={label}
          required={required}
          maxLength={maxLength ?? undefined}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}
