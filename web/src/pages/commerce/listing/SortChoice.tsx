import { useSearchParams } from 'react-router'
import { readView, type Sort } from '../../../lib/listing'
import { SelectField } from '../../../ui/fields'

const SORTS: { value: Sort; label: string }[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'price', label: 'Cheapest first' },
  { value: '-price', label: 'Dearest first' },
  { value: 'title', label: 'By name' },
]

export function SortChoice() {
  const [parameters, setParameters] = useSearchParams()
  return (
    <SelectField
      label="Order"
      value={readView(parameters).sort}
      onChange={(event) => {
        const changed = new URLSearchParams(parameters)
        changed.set('sort', event.currentTarget.value)
        setParameters(changed, { replace: true, preventScrollReset: true })
      }}
    >
      {SORTS.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  )
}
