import { moneyAsInput, parseMoney, type Money } from './money'
import { splitList } from './lists'

/** A product while it is edited: everything as it stands in the fields. */
export interface EditedVariant {
  sku: string
  options: Record<string, string>
  price: string
  barcode: string
  weight: string
}

export interface EditedProduct {
  title: string
  description: string
  brand: string
  categoryId: string
  media: { url: string; alt: string }[]
  attributes: Record<string, string | boolean>
  options: { name: string; values: string }[]
  variants: EditedVariant[]
}

interface Known {
  title: string
  description: string | null
  brand: string | null
  category: { id: string } | null
  media: { url: string; alt: string | null }[]
  attributes: { code: string; value: unknown }[]
  options: { name: string; values: string[] }[]
  variants: {
    sku: string
    options: Record<string, string>
    price: Money
    barcode: string | null
    weightGrams: number | null
  }[]
}

interface Definition {
  code: string
  type: string
}

const NOTHING: EditedVariant = { sku: '', options: {}, price: '', barcode: '', weight: '' }

export const emptyProduct = (): EditedProduct => ({
  title: '',
  description: '',
  brand: '',
  categoryId: '',
  media: [],
  attributes: {},
  options: [],
  variants: [{ ...NOTHING }],
})

export function toEdited(product: Known): EditedProduct {
  return {
    title: product.title,
    description: product.description ?? '',
    brand: product.brand ?? '',
    categoryId: product.category?.id ?? '',
    media: product.media.map(({ url, alt }) => ({ url, alt: alt ?? '' })),
    attributes: Object.fromEntries(
      product.attributes.map(({ code, value }) => [code, typeof value === 'boolean' ? value : String(value)]),
    ),
    options: product.options.map(({ name, values }) => ({ name, values: values.join(', ') })),
    variants: product.variants.map(({ sku, options, price, barcode, weightGrams }) => ({
      sku,
      options,
      price: moneyAsInput(price),
      barcode: barcode ?? '',
      weight: weightGrams === null ? '' : String(weightGrams),
    })),
  }
}

/** What the service is sent. Attributes that the category does not have are left out, as are empty ones. */
export function toDraft(edited: EditedProduct, definitions: Definition[], currency: string) {
  const options = namedOptions(edited)
  return {
    title: edited.title.trim(),
    description: edited.description.trim(),
    brand: edited.brand.trim(),
    ...(edited.categoryId && { categoryId: edited.categoryId }),
    media: edited.media.map(({ url, alt }) => ({ url, ...(alt.trim() && { alt: alt.trim() }) })),
    attributes: Object.fromEntries(
      definitions.flatMap(({ code, type }) => {
        const value = valueOf(edited.attributes[code], type)
        return value === null ? [] : [[code, value] as const]
      }),
    ),
    options,
    variants: edited.variants.map((variant) => ({
      sku: variant.sku.trim(),
      options: Object.fromEntries(options.map(({ name }) => [name, variant.options[name] ?? ''])),
      price: parseMoney(variant.price, currency) ?? { amount: -1, currency },
      ...(variant.barcode.trim() && { barcode: variant.barcode.trim() }),
      ...(variant.weight.trim() && { weightGrams: Number(variant.weight) }),
    })),
  }
}

/** What is missing before it can be saved; null where nothing is. */
export function missingIn(edited: EditedProduct, currency: string): string | null {
  if (edited.title.trim() === '') return 'It needs a title'
  if (edited.variants.length === 0) return 'It needs a variant with a number and a price'
  const names = namedOptions(edited).map(({ name }) => name)
  for (const { sku, price, options } of edited.variants) {
    if (sku.trim() === '') return 'Every variant needs a number'
    if (parseMoney(price, currency) === null) return `${sku} needs a price such as 12.90`
    const open = names.find((name) => !options[name])
    if (open !== undefined) return `${sku} needs a ${open.toLowerCase()}`
  }
  return null
}

/** A variant for each combination of option values; those that are there keep what they have. */
export function combine(edited: EditedProduct): EditedVariant[] {
  const options = namedOptions(edited)
  const combinations = options.reduce<Record<string, string>[]>(
    (sofar, { name, values }) => sofar.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  )
  const base = edited.variants[0]
  return combinations.map((combination) => {
    const known = edited.variants.find((variant) =>
      options.every(({ name }) => variant.options[name] === combination[name]),
    )
    return known ?? { ...NOTHING, options: combination, price: base?.price ?? '', sku: skuOf(base?.sku, combination) }
  })
}

export function namedOptions({ options }: EditedProduct): { name: string; values: string[] }[] {
  return options
    .map(({ name, values }) => ({ name: name.trim(), values: splitList(values) }))
    .filter(({ name, values }) => name !== '' && values.length > 0)
}

function skuOf(base: string | undefined, combination: Record<string, string>): string {
  const parts = Object.values(combination).map((value) => value.toUpperCase().replaceAll(/[^A-Z0-9]+/g, ''))
  return [base?.trim(), ...parts].filter(Boolean).join('-')
}

function valueOf(value: string | boolean | undefined, type: string): string | number | boolean | null {
  if (type === 'boolean') return value === true
  if (typeof value !== 'string' || value.trim() === '') return null
  return type === 'number' || type === 'dimension' ? Number(value.replace(',', '.')) : value.trim()
}
