import { useQuery } from '@tanstack/react-query'
import { categories } from '../../../../api/shop/products'
import { flatten } from '../../../../lib/tree'
import { SelectField } from '../../../../ui/fields'

export function CategoryField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const tree = useQuery(categories).data ?? []
  return (
    <SelectField
      label="Department"
      value={value}
      hint="It decides which attributes the product has."
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">None</option>
      {flatten(tree).map(({ node, depth }) => (
        <option key={node.id} value={node.id}>
          {'\u2003'.repeat(depth)}
          {node.name}
        </option>
      ))}
    </SelectField>
  )
}
