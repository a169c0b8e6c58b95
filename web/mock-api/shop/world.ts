import { randomUUID } from 'node:crypto'
import type * as Shop from '../../src/api/shop/model'
import type { Person } from '../world.ts'

export const CURRENCY = 'EUR'
export const euro = (amount: number): Shop.Money => ({ amount, currency: CURRENCY })

export interface MockCart {
  id: string
  token: string
  owner: string | null
  lines: Map<string, number>
  discountCode: string | null
  version: number
}

/** As those who run the shop see it. */
export type CountedLevel = Shop.StockLevel & { onHand: number; reserved: number; incoming: number }

export interface MockOrder extends Shop.Order {
  token: string
}

/** The shop of the mock, in memory. */
export class ShopWorld {
  readonly categories: Shop.CategoryDetails[] = []
  readonly products: Shop.Product[] = []
  readonly stock = new Map<string, CountedLevel>()
  readonly movements: (Shop.Movement & { sku: string })[] = []
  readonly carts: MockCart[] = []
  readonly orders: MockOrder[] = []
  readonly answers = new Map<string, MockOrder>()
  readonly discounts: Shop.Discount[] = []
  readonly suppliers: Shop.Supplier[] = []
  readonly catalogues = new Map<string, Shop.CatalogueEntry[]>()
  readonly purchases: Shop.PurchaseOrder[] = []
  readonly files: (Shop.ImportedFile & { report: Shop.ReportRow[] })[] = []
  readonly notices: (Shop.Notification & { person: string })[] = []
  readonly mails: Shop.Mail[] = []
  preferences: Shop.NotificationPreference[] = [
    { kind: 'order-placed', channels: { 'in-app': true, email: true } },
    { kind: 'order-shipped', channels: { 'in-app': true, email: true } },
    { kind: 'stock-low', channels: { 'in-app': true, email: false } },
    { kind: 'import-finished', channels: { 'in-app': true, email: false } },
  ]

  constructor(readonly now: () => Date) {
    stockShelves(this)
  }

  findProduct = (id: string) => this.products.find((product) => product.id === id)
  findCategory = (id: string) => this.categories.find((category) => category.id === id)

  findVariant(sku: string): { product: Shop.Product; variant: Shop.Variant } | null {
    for (const product of this.products) {
      const variant = product.variants.find((each) => each.sku === sku)
      if (variant) return { product, variant }
    }
    return null
  }

  levelOf(sku: string): CountedLevel {
    const known = this.stock.get(sku)
    if (known) return known
    const level: CountedLevel = {
      sku,
      mode: 'reserve-on-order',
      onHand: 0,
      reserved: 0,
      available: 0,
      incoming: 0,
      lowThreshold: null,
      locations: [{ location: 'main', onHand: 0, reserved: 0, available: 0 }],
      version: 1,
    }
    this.stock.set(sku, level)
    return level
  }

  move(sku: string, kind: Shop.MovementKind, quantity: number, more: Partial<Shop.Movement> = {}): Shop.Movement {
    const level = this.levelOf(sku)
    const signs: Record<Shop.MovementKind, [onHand: number, reserved: number]> = {
      received: [1, 0],
      returned: [1, 0],
      adjusted: [1, 0],
      'written-off': [-1, 0],
      shipped: [-1, -1],
      reserved: [0, 1],
      released: [0, -1],
    }
    const [onHand, reserved] = signs[kind]
    level.onHand += onHand * quantity
    level.reserved += reserved * quantity
    level.available = level.onHand - level.reserved
    level.locations = [{ location: 'main', onHand: level.onHand, reserved: level.reserved, available: level.available }]
    level.version++
    const movement: Shop.Movement = {
      id: this.movements.length + 1,
      at: this.now().toISOString(),
      location: 'main',
      kind,
      quantity,
      onHandAfter: level.onHand,
      reservedAfter: level.reserved,
      reason: null,
      note: null,
      reference: { type: 'adjustment', id: null },
      by: null,
      ...more,
    }
    this.movements.unshift({ ...movement, sku })
    return movement
  }

  notify(
    person: Person | string,
    kind: Shop.Notification['kind'],
    title: string,
    body: string,
    url: string | null,
  ): void {
    const id = typeof person === 'string' ? person : person.id
    this.notices.unshift({
      id: randomUUID(),
      person: id,
      kind,
      title,
      body,
      url,
      readAt: null,
      createdAt: this.now().toISOString(),
    })
  }
}

const SHELVES: [category: string, title: string, brand: string, cents: number, left: number][] = [
  ['Desk', 'Hallen music stand', 'Hallen', 8900, 14],
  ['Desk', 'Sight-reading lamp', 'Lumen & Co', 4550, 3],
  ['Desk', 'Conductor’s pencil, blue and red', 'Stift', 320, 240],
  ['Paper', 'Manuscript book, twelve staves', 'Copyist', 1290, 80],
  ['Paper', 'Score cover, sage', 'Copyist', 690, 0],
  ['Listening', 'Open-back headphones', 'Nordwind', 15900, 6],
  ['Listening', 'Bookshelf speaker', 'Nordwind', 24900, 9],
  ['Wear', 'Pit shirt', 'Offbeat', 2900, 25],
]
const SIZES = ['S', 'M', 'L']

function stockShelves(shop: ShopWorld): void {
  const root = aCategory(shop, 'Practice room', null)
  for (const [categoryName, title, brand, cents, left] of SHELVES) {
    const category =
      shop.categories.find((known) => known.name === categoryName) ?? aCategory(shop, categoryName, root.id)
    const product = aProduct(shop, category, title, brand, cents)
    shop.products.push(product)
    for (const { sku } of product.variants) if (left > 0) shop.move(sku, 'received', left, { reason: 'initial' })
  }
  shop.discounts.push({
    code: 'ENCORE',
    kind: 'percent',
    percentBasisPoints: 1000,
    amount: null,
    validUntil: null,
    maxUses: null,
    uses: 4,
  })
  const supplier = { id: randomUUID(), name: 'Werkstatt Nord', email: 'orders@werkstatt.test', currency: CURRENCY }
  shop.suppliers.push(aSupplier(shop, { ...supplier, leadTimeDays: 6 }))
  shop.catalogues.set(
    supplier.id,
    shop.products.slice(0, 3).map((product, index) => ({
      supplierSku: `WN-${index + 1}`,
      sku: product.variants[0]?.sku ?? '',
      cost: euro(Math.round((product.variants[0]?.price.amount ?? 0) * 0.55)),
      packSize: 5,
      leadTimeDays: null,
    })),
  )
}

export function aSupplier(shop: ShopWorld, known: Partial<Shop.Supplier>): Shop.Supplier {
  return {
    id: randomUUID(),
    name: '',
    address: null,
    archived: false,
    createdAt: shop.now().toISOString(),
    currency: CURRENCY,
    email: null,
    leadTimeDays: 7,
    locale: 'en',
    userId: null,
    version: 1,
    ...known,
  }
}

function aCategory(shop: ShopWorld, name: string, parentId: string | null): Shop.CategoryDetails {
  const category = {
    id: randomUUID(),
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    parentId,
    path: [],
    attributes: [anAttribute('material', 'Material', ['wood', 'metal', 'paper', 'cotton'])],
    version: 1,
  }
  shop.categories.push(category)
  return category
}

function anAttribute(code: string, label: string, values: string[]): Shop.AttributeDefinition {
  return {
    code,
    label,
    type: 'enumeration',
    unit: null,
    values: values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
    min: null,
    max: null,
    maxLength: null,
    required: false,
    filterable: true,
    inherited: false,
  }
}

function aProduct(
  shop: ShopWorld,
  category: Shop.CategoryDetails,
  title: string,
  brand: string,
  cents: number,
): Shop.Product {
  const base = title
    .toUpperCase()
    .replaceAll(/[^A-Z]+/g, '-')
    .slice(0, 12)
  const isWorn = category.name === 'Wear'
  const colors = isWorn ? ['Sage', 'Black'] : []
  const options = isWorn
    ? [
        { name: 'Color', values: colors },
        { name: 'Size', values: SIZES },
      ]
    : []
  const choices = isWorn
    ? colors
        .flatMap((Color) => SIZES.map((Size) => ({ Color, Size })))
        .filter((each) => each.Color !== 'Black' || each.Size !== 'L')
    : [{}]
  const at = shop.now().toISOString()
  return {
    id: randomUUID(),
    title,
    description: `${title} by ${brand}. Made to be used every day, and to be mended rather than thrown away.`,
    brand,
    category: placeOf(shop, category),
    state: 'active',
    media: [],
    attributes: [
      {
        code: 'material',
        label: 'Material',
        type: 'enumeration',
        value: isWorn ? 'cotton' : 'wood',
        valueLabel: isWorn ? 'Cotton' : 'Wood',
        unit: null,
      },
    ],
    options,
    variants: choices.map((choice) => ({
      id: randomUUID(),
      sku: [base, ...Object.values(choice)].join('-').toUpperCase(),
      barcode: null,
      options: choice as Record<string, string>,
      price: euro(cents),
      prices: [{ price: euro(cents), validFrom: null, validUntil: null }],
      taxClass: 'standard',
      weightGrams: null,
    })),
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}

export function placeOf(shop: ShopWorld, category: Shop.CategoryDetails): Shop.ProductCategory {
  const parent = category.parentId ? shop.findCategory(category.parentId) : null
  const path = [parent, category].filter((each) => each != null).map(({ id, name }) => ({ id, name }))
  return { id: category.id, name: category.name, path }
}
