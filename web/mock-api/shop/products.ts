import { randomUUID } from 'node:crypto'
import type * as Shop from '../../src/api/shop/model'
import {
  answer,
  bodyOf,
  checkVersion,
  findPerson,
  getMerchant,
  notFound,
  page,
  Refusal,
  type Exchange,
} from '../exchange.ts'
import { euro, placeOf, type ShopWorld } from './world.ts'

export function listProducts(exchange: Exchange): void {
  const { shop } = exchange.world
  const wanted = exchange.url.searchParams
  const state = wanted.get('state') ?? 'active'
  if (state !== 'active') getMerchant(exchange)
  const ids = wanted.getAll('ids')
  const inCategory = shop.products
    .filter((product) => product.state === state)
    .filter((product) => ids.length === 0 || ids.includes(product.id))
    .filter(({ category }) => !wanted.has('category') || isBelow(category, wanted.get('category') ?? ''))
  const found = inCategory
    .filter((product) => matches(product, wanted.get('q') ?? ''))
    .filter(({ brand }) => !wanted.has('brand') || wanted.getAll('brand').includes(brand ?? ''))
    .filter((product) => hasAttributes(product, wanted))
    .filter((product) => isWithin(product, wanted))
    .sort(comparatorOf(wanted.get('sort') ?? 'newest'))
  const facets = wanted.get('facets') === 'true' ? facetsOf(inCategory) : null
  answer(exchange, 200, { ...page(exchange, found.map(toSummary)), facets })
}

export function showProduct(exchange: Exchange): void {
  const product = getProduct(exchange)
  if (product.state === 'draft') getMerchant(exchange)
  answer(exchange, 200, product)
}

export function createProduct(exchange: Exchange): void {
  getMerchant(exchange)
  const { shop } = exchange.world
  const draft = bodyOf<Shop.ProductDraft>(exchange)
  checkSkus(shop, draft.variants, null)
  const at = shop.now().toISOString()
  const product: Shop.Product = {
    id: randomUUID(),
    title: draft.title,
    description: '',
    brand: null,
    category: null,
    state: draft.state ?? 'active',
    media: [],
    attributes: [],
    options: [],
    variants: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
  write(shop, product, draft)
  shop.products.unshift(product)
  answer(exchange, 201, product)
}

export function changeProduct(exchange: Exchange): void {
  getMerchant(exchange)
  const { shop } = exchange.world
  const product = getProduct(exchange)
  checkVersion(exchange, product.version)
  const change = bodyOf<Partial<Shop.ProductDraft>>(exchange)
  const present = change.variants ?? []
  checkSkus(shop, present, product)
  // Variants that are left out stay.
  const others = product.variants.filter(({ sku }) => !present.some((each) => each.sku === sku))
  write(shop, product, change)
  if (change.variants) product.variants.push(...others)
  product.version++
  answer(exchange, 200, product)
}

export function dropVariant(exchange: Exchange): void {
  getMerchant(exchange)
  const product = getProduct(exchange)
  checkVersion(exchange, product.version)
  product.variants = product.variants.filter(({ sku }) => sku !== decodeURIComponent(exchange.params[1] ?? ''))
  product.version++
  answer(exchange, 200, product)
}

export function withdrawProduct(exchange: Exchange): void {
  getMerchant(exchange)
  getProduct(exchange).state = 'withdrawn'
  answer(exchange, 204)
}

export function publishProduct(exchange: Exchange): void {
  getMerchant(exchange)
  const product = getProduct(exchange)
  product.state = 'active'
  product.version++
  answer(exchange, 200, product)
}

export function showHistory(exchange: Exchange): void {
  const product = getProduct(exchange)
  const first = { version: 1, at: product.createdAt, by: 'Mona Laden', changes: [] }
  answer(exchange, 200, { items: [first], nextCursor: null })
}

export function setPrices(exchange: Exchange): void {
  getMerchant(exchange)
  const product = getProduct(exchange)
  checkVersion(exchange, product.version)
  const variant = product.variants.find(({ sku }) => sku === exchange.params[1])
  if (!variant) throw notFound()
  const { prices } = bodyOf<{ prices: { price: Shop.Money; validFrom?: string; validUntil?: string }[] }>(exchange)
  variant.prices = prices.map((each) => ({
    price: each.price,
    validFrom: each.validFrom ?? null,
    validUntil: each.validUntil ?? null,
  }))
  variant.price = prices[0]?.price ?? variant.price
  product.version++
  answer(exchange, 200, { prices: variant.prices })
}

export function listCategories(exchange: Exchange): void {
  const { shop } = exchange.world
  const below = (parentId: string | null): Shop.Category[] =>
    shop.categories
      .filter((category) => category.parentId === parentId)
      .map(({ id, name, slug }) => ({ id, name, slug, parentId, children: below(id), productCount: countIn(shop, id) }))
  answer(exchange, 200, { items: below(null) })
}

export const showCategory = (exchange: Exchange) => answer(exchange, 200, getCategory(exchange))

export function createCategory(exchange: Exchange): void {
  getMerchant(exchange)
  const { name, parentId = null } = bodyOf<{ name: string; parentId?: string | null }>(exchange)
  const category: Shop.CategoryDetails = {
    id: randomUUID(),
    name,
    slug: name.toLowerCase(),
    parentId,
    path: [],
    attributes: [],
    version: 1,
  }
  exchange.world.shop.categories.push(category)
  answer(exchange, 201, category)
}

export function changeCategory(exchange: Exchange): void {
  getMerchant(exchange)
  const category = getCategory(exchange)
  checkVersion(exchange, category.version)
  category.name = bodyOf<{ name?: string }>(exchange).name ?? category.name
  category.version++
  answer(exchange, 200, category)
}

export function setAttributes(exchange: Exchange): void {
  getMerchant(exchange)
  const category = getCategory(exchange)
  checkVersion(exchange, category.version)
  const { attributes } = bodyOf<{ attributes: Partial<Shop.AttributeDefinition>[] }>(exchange)
  category.attributes = attributes.map((each) => ({
    code: '',
    label: '',
    type: 'text',
    unit: null,
    values: [],
    min: null,
    max: null,
    maxLength: null,
    required: false,
    filterable: false,
    inherited: false,
    ...each,
  }))
  category.version++
  answer(exchange, 200, category)
}

/** Sentinels in a search: "!500" and "!503". */
export function search(exchange: Exchange): void {
  const q = exchange.url.searchParams.get('q') ?? ''
  const status = /^!(\d{3})$/.exec(q)?.[1]
  if (status) throw new Refusal(Number(status), 'asked-for', 'You asked for this failure.')
  const hits = exchange.world.shop.products
    .filter((product) => product.state === 'active' && matches(product, q))
    .map((product) => ({
      kind: 'products',
      id: product.id,
      title: product.title,
      subtitle: product.brand,
      image: product.media[0]?.url ?? null,
      url: `/shop/products/${product.id}`,
      price: product.variants[0]?.price ?? null,
    }))
  answer(exchange, 200, { ...page(exchange, hits), tookMillis: 1 })
}

function write(shop: ShopWorld, product: Shop.Product, change: Partial<Shop.ProductDraft>): void {
  const { categoryId, attributes, variants, media, ...plain } = change
  Object.assign(product, plain)
  if (media) product.media = media.map(({ url, alt = null }) => ({ url, alt }))
  const category = categoryId ? shop.findCategory(categoryId) : null
  if (category) product.category = placeOf(shop, category)
  const definitions = product.category ? (shop.findCategory(product.category.id)?.attributes ?? []) : []
  if (attributes) {
    product.attributes = Object.entries(attributes).map(([code, value]) => {
      const known = definitions.find((each) => each.code === code)
      if (!known)
        throw new Refusal(422, 'unknown-attribute', `There is no attribute "${code}" here.`, `attributes.${code}`)
      return { code, label: known.label, type: known.type, value, valueLabel: String(value), unit: known.unit }
    })
  }
  if (variants) {
    product.variants = variants.map(({ sku, price, options, barcode, weightGrams }) => ({
      id: randomUUID(),
      sku,
      barcode: barcode ?? null,
      options: options ?? {},
      price: price ?? euro(0),
      prices: [{ price: price ?? euro(0), validFrom: null, validUntil: null }],
      taxClass: 'standard',
      weightGrams: weightGrams ?? null,
    }))
  }
}

function checkSkus(shop: ShopWorld, variants: Shop.VariantDraft[], own: Shop.Product | null): void {
  const taken = variants.find(({ sku }) => {
    const found = shop.findVariant(sku)
    return found !== null && found.product !== own
  })
  if (taken) throw new Refusal(409, 'sku-taken', `Another product has the number ${taken.sku}.`, 'variants')
}

function getProduct(exchange: Exchange): Shop.Product {
  const product = exchange.world.shop.findProduct(exchange.params[0] ?? '')
  const isHidden = product?.state !== 'active' && !findPerson(exchange)?.roles.includes('merchant')
  if (!product || isHidden) throw notFound()
  return product
}

function getCategory(exchange: Exchange): Shop.CategoryDetails {
  const category = exchange.world.shop.findCategory(exchange.params[0] ?? '')
  if (!category) throw notFound()
  return category
}

const isBelow = (category: Shop.ProductCategory | null, id: string) =>
  category?.path.some((above) => above.id === id) ?? false

const countIn = (shop: ShopWorld, id: string) =>
  shop.products.filter(({ category, state }) => state === 'active' && isBelow(category, id)).length

function matches({ title, brand, variants }: Shop.Product, q: string): boolean {
  const words = [title, brand, ...variants.map(({ sku }) => sku)].join(' ').toLowerCase()
  return words.includes(q.toLowerCase())
}

function hasAttributes({ attributes }: Shop.Product, wanted: URLSearchParams): boolean {
  const codes = [...new Set([...wanted.keys()].filter((name) => name.startsWith('attr.')))]
  return codes.every((name) => {
    const value = attributes.find(({ code }) => `attr.${code}` === name)?.value
    return wanted.getAll(name).includes(String(value))
  })
}

function isWithin({ variants }: Shop.Product, wanted: URLSearchParams): boolean {
  const [min, max] = [Number(wanted.get('minPrice') ?? 0), Number(wanted.get('maxPrice') ?? Infinity)]
  return variants.some(({ price }) => price.amount >= min && price.amount <= max)
}

function comparatorOf(sort: string): (a: Shop.Product, b: Shop.Product) => number {
  const price = (product: Shop.Product) => product.variants[0]?.price.amount ?? 0
  if (sort === 'price') return (a, b) => price(a) - price(b)
  if (sort === '-price') return (a, b) => price(b) - price(a)
  if (sort === 'title') return (a, b) => a.title.localeCompare(b.title)
  return (a, b) => b.createdAt.localeCompare(a.createdAt)
}

function facetsOf(products: Shop.Product[]): Shop.Facet[] {
  const count = (values: string[]) =>
    [...new Set(values)].map((value) => ({
      value,
      label: value,
      count: values.filter((each) => each === value).length,
    }))
  const brands = count(products.flatMap(({ brand }) => brand ?? []))
  const materials = count(products.flatMap(({ attributes }) => attributes.map(({ value }) => String(value))))
  return [
    { code: 'brand', label: 'Brand', type: 'text', values: brands },
    { code: 'material', label: 'Material', type: 'enumeration', values: materials },
  ]
}

function toSummary(product: Shop.Product): Shop.ProductSummary {
  const { id, title, brand, category, media, state, variants, version } = product
  const prices = variants.map(({ price }) => price).sort((a, b) => a.amount - b.amount)
  const none = { amount: 0, currency: 'EUR' }
  return {
    id,
    title,
    brand,
    category,
    media,
    state,
    priceFrom: prices[0] ?? none,
    priceTo: prices[prices.length - 1] ?? none,
    variantCount: variants.length,
    skus: variants.slice(0, 5).map(({ sku }) => sku),
    version,
  }
}
