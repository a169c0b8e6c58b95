import type { Money } from './money'

export type Sort = 'newest' | 'price' | '-price' | 'title'

/** What of a list of products stands in the address: the rest of the page follows from it. */
export interface View {
  sort: Sort
  brand: string[]
  minPrice: number | null
  maxPrice: number | null
  attributes: Record<string, string[]>
}

const SORTS: readonly string[] = ['newest', 'price', '-price', 'title']
const ATTRIBUTE = 'attr.'

export function readView(parameters: URLSearchParams): View {
  const sort = parameters.get('sort') ?? ''
  const codes = [...new Set([...parameters.keys()].filter((name) => name.startsWith(ATTRIBUTE)))]
  return {
    sort: SORTS.includes(sort) ? (sort as Sort) : 'newest',
    brand: parameters.getAll('brand'),
    minPrice: readAmount(parameters.get('minPrice')),
    maxPrice: readAmount(parameters.get('maxPrice')),
    attributes: Object.fromEntries(codes.map((code) => [code.slice(ATTRIBUTE.length), parameters.getAll(code)])),
  }
}

/** The view as the service asks for it. */
export function toQuery(view: View) {
  const attributes = Object.entries(view.attributes).map(([code, values]) => [ATTRIBUTE + code, values] as const)
  return {
    sort: view.sort,
    ...(view.brand.length > 0 && { brand: view.brand }),
    ...(view.minPrice !== null && { minPrice: view.minPrice }),
    ...(view.maxPrice !== null && { maxPrice: view.maxPrice }),
    ...(Object.fromEntries(attributes) as Record<`attr.${string}`, string[]>),
  }
}

/** The name under which a facet's values stand in the address. */
export const parameterOf = (code: string) => (code === 'brand' ? code : ATTRIBUTE + code)

export function isChosen(parameters: URLSearchParams, code: string, value: string): boolean {
  return parameters.getAll(parameterOf(code)).includes(value)
}

export function toggle(parameters: URLSearchParams, code: string, value: string): URLSearchParams {
  const name = parameterOf(code)
  const changed = new URLSearchParams(parameters)
  changed.delete(name)
  const values = parameters.getAll(name)
  const wanted = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  wanted.forEach((each) => changed.append(name, each))
  return changed
}

export function withPrices(parameters: URLSearchParams, min: Money | null, max: Money | null): URLSearchParams {
  const changed = new URLSearchParams(parameters)
  for (const [name, money] of [
    ['minPrice', min],
    ['maxPrice', max],
  ] as const) {
    if (money === null) changed.delete(name)
    else changed.set(name, String(money.amount))
  }
  return changed
}

/** Everything but the order of the list. */
export function withoutFilters(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([name]) => name === 'sort' || name === 'q'))
}

export function countFilters({ brand, attributes, minPrice, maxPrice }: View): number {
  const values = Object.values(attributes).reduce((sum, each) => sum + each.length, 0)
  return brand.length + values + (minPrice === null && maxPrice === null ? 0 : 1)
}

function readAmount(text: string | null): number | null {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null
}
