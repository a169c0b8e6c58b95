type Type = 'text' | 'number' | 'boolean' | 'enumeration' | 'dimension'

/** An attribute of a category while it is edited: everything as it stands in the fields. */
export interface EditedAttribute {
  code: string
  label: string
  type: Type
  unit: string
  values: string
  min: string
  max: string
  required: boolean
  filterable: boolean
}

interface Known {
  code: string
  label: string
  type: Type
  unit?: string | null
  values?: { value: string; label: string }[] | null
  min?: number | null
  max?: number | null
  required?: boolean
  filterable?: boolean
}

export function toEditedAttribute(known: Known): EditedAttribute {
  const number = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    code: known.code,
    label: known.label,
    type: known.type,
    unit: known.unit ?? '',
    values: (known.values ?? [])
      .map(({ value, label }) => (value === codeOf(label) ? label : `${value}=${label}`))
      .join(', '),
    min: number(known.min),
    max: number(known.max),
    required: known.required ?? false,
    filterable: known.filterable ?? true,
  }
}

/** What the service is sent: only what the type has. */
export function toAttribute(edited: EditedAttribute) {
  const isNumber = edited.type === 'number' || edited.type === 'dimension'
  return {
    code: edited.code || codeOf(edited.label),
    label: edited.label.trim(),
    type: edited.type,
    required: edited.required,
    filterable: edited.filterable,
    ...(edited.type === 'enumeration' && { values: valuesOf(edited.values) }),
    ...(isNumber && edited.unit.trim() && { unit: edited.unit.trim() }),
    ...(isNumber && edited.min.trim() && { min: Number(edited.min) }),
    ...(isNumber && edited.max.trim() && { max: Number(edited.max) }),
  }
}

export function missingInAttributes(attributes: EditedAttribute[]): string | null {
  if (attributes.some(({ label }) => label.trim() === '')) return 'Every attribute needs a name'
  const empty = attributes.find(({ type, values }) => type === 'enumeration' && valuesOf(values).length === 0)
  if (empty) return `${empty.label} needs values to choose from`
  const unitless = attributes.find(({ type, unit }) => type === 'dimension' && unit.trim() === '')
  if (unitless) return `${unitless.label} needs a unit`
  const codes = attributes.map((attribute) => toAttribute(attribute).code)
  return new Set(codes).size < codes.length ? 'Two attributes have the same name' : null
}

/** "Oak, walnut", or "oak=Oak wood" where the code is not made of the words. */
function valuesOf(text: string): { value: string; label: string }[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [value = '', label] = part.split('=').map((side) => side.trim())
      return label === undefined ? { value: codeOf(value), label: value } : { value, label }
    })
}

const codeOf = (label: string) =>
  label
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
