/** What the services of the shop answer, under the names the pages use. */

export interface Money {
  amount: number
  currency: string
}

export interface Named {
  id: string
  name: string
}

export interface Medium {
  url: string
  alt: string | null
}

export type AttributeType = 'text' | 'number' | 'boolean' | 'enumeration' | 'dimension'

export interface AttributeDefinition {
  code: string
  label: string
  type: AttributeType
  unit: string | null
  values: { value: string; label: string }[]
  min: number | null
  max: number | null
  maxLength: number | null
  required: boolean
  filterable: boolean
}

export type AttributeValue = string | number | boolean

export interface ProductAttribute {
  code: string
  label: string
  type: AttributeType
  value: AttributeValue
  unit: string | null
}

export interface PricePeriod {
  price: Money
  validFrom: string | null
  validUntil: string | null
}

export interface Variant {
  id: string
  sku: string
  barcode: string | null
  options: Record<string, string>
  price: Money
  prices: PricePeriod[]
  taxClass: string
  weightGrams: number | null
}

export type ProductState = 'draft' | 'active' | 'withdrawn'

export interface ProductCategory {
  id: string
  name: string
  path: Named[]
}

export interface Product {
  id: string
  title: string
  description: string | null
  brand: string | null
  category: ProductCategory | null
  state: ProductState
  media: Medium[]
  attributes: ProductAttribute[]
  options: { name: string; values: string[] }[]
  variants: Variant[]
  version: number
  createdAt: string
  updatedAt: string
}

export interface ProductSummary {
  id: string
  title: string
  brand: string | null
  category: ProductCategory | null
  media: Medium[]
  state: ProductState
  priceFrom: Money
  priceTo: Money
  variantCount: number
  skus: string[]
  version: number
}

export interface Facet {
  code: string
  label: string
  type: AttributeType
  values: { value: string; label: string; count: number }[]
}

export interface VariantDraft {
  sku: string
  barcode?: string
  options?: Record<string, string>
  price: Money
  taxClass?: string
  weightGrams?: number
}

export interface ProductDraft {
  title: string
  description?: string
  brand?: string
  categoryId?: string
  state?: 'active' | 'draft'
  media?: { url: string; alt?: string }[]
  attributes?: Record<string, AttributeValue>
  options?: { name: string; values: string[] }[]
  variants: VariantDraft[]
}

export interface ProductChange {
  version: number
  at: string
  by: string | null
  changes: { field: string; before: unknown; after: unknown }[]
}

export interface Category {
  id: string
  name: string
  slug: string
  parentId: string | null
  children: Category[]
  productCount: number
}

export interface CategoryDetails {
  id: string
  name: string
  slug: string
  parentId: string | null
  attributes: AttributeDefinition[]
  version: number
}

export type StockMode = 'none' | 'track-only' | 'reserve-on-order' | 'reserve-on-cart'

export interface StockLevel {
  sku: string
  mode: StockMode
  onHand: number
  reserved: number
  available: number
  incoming: number
  lowThreshold: number | null
  locations: { location: string; onHand: number; reserved: number; available: number }[]
  version: number
}

export type MovementKind = 'received' | 'returned' | 'adjusted' | 'shipped' | 'written-off' | 'reserved' | 'released'

export interface Movement {
  id: string
  at: string
  location: string
  kind: MovementKind
  quantity: number
  onHandAfter: number
  reservedAfter: number
  reason: string | null
  reference: { type: string; id: string } | null
  by: string | null
}

export type AdjustmentReason = 'count' | 'damage' | 'loss' | 'found' | 'write-off' | 'initial' | 'other'

export interface Adjustment {
  quantity: number
  reason: AdjustmentReason
  note?: string
  location?: string
}

export interface Location {
  code: string
  name: string
  priority: number
}

export interface Supplier {
  id: string
  name: string
  email: string | null
  currency: string
  leadTimeDays: number | null
  userId: string | null
  version: number
}

export interface SupplierDraft {
  name: string
  email?: string
  currency: string
  leadTimeDays?: number
}

export interface CatalogueEntry {
  supplierSku: string
  sku: string
  cost: Money
  packSize: number
  leadTimeDays: number | null
}

export type PurchaseOrderState = 'draft' | 'sent' | 'partially-received' | 'closed' | 'cancelled'

export interface PurchaseLine {
  lineId: string
  sku: string
  supplierSku: string | null
  quantity: number
  received: number
  unitCost: Money
  total: Money
}

export interface Step {
  state: string
  at: string
  by: string | null
}

export interface Receipt {
  id: string
  receivedAt: string
  location: string
  note: string | null
  lines: { sku: string; quantity: number; damaged: number }[]
}

export interface PurchaseOrder {
  id: string
  number: string
  supplier: Named
  state: PurchaseOrderState
  location: string
  lines: PurchaseLine[]
  freight: Money | null
  duty: Money | null
  total: Money
  expectedOn: string | null
  receipts: Receipt[]
  history: Step[]
  version: number
}

export interface PurchaseOrderDraft {
  supplierId: string
  location?: string
  lines: { sku: string; quantity: number; unitCost?: Money }[]
  expectedOn?: string
  freight?: Money
  duty?: Money
}

export interface Suggestion {
  supplier: Named
  lines: {
    sku: string
    available: number
    incoming: number
    soldPerDay: number
    leadTimeDays: number
    reorderPoint: number
    suggestedQuantity: number
    packSize: number
    unitCost: Money
    reason: string
  }[]
}

export interface CartLine {
  lineId: string
  sku: string
  productId: string | null
  title: string
  image: string | null
  quantity: number
  unitPrice: Money
  total: Money
  available: number | null
  problem: string | null
}

export interface Cart {
  id: string
  token: string | null
  lines: CartLine[]
  discountCode: string | null
  subtotal: Money
  discount: Money
  tax: Money
  shipping: Money
  total: Money
  currency: string
  version: number
  reservedUntil: string | null
}

export interface Address {
  name: string
  line1: string
  line2: string | null
  postalCode: string
  city: string
  region: string | null
  country: string
}

export type PaymentMethod = 'manual' | 'test' | 'stripe'

export interface CheckoutRequest {
  email?: string
  shippingAddress: Address
  locale?: string
  payment: { method: PaymentMethod; token?: string }
  expectedTotal?: Money
}

export type OrderState = 'placed' | 'paid' | 'packed' | 'shipped' | 'delivered' | 'cancelled'

export interface OrderLine {
  lineId: string
  sku: string
  productId: string | null
  title: string
  quantity: number
  unitPrice: Money
  discount: Money
  tax: Money
  total: Money
  shipped: number
  returned: number
}

export interface Shipment {
  id: string
  shippedAt: string
  carrier: string | null
  trackingCode: string | null
  lines: { lineId: string; quantity: number }[]
}

export interface OrderReturn {
  id: string
  returnedAt: string
  reason: string | null
  lines: { lineId: string; quantity: number; restock: boolean }[]
}

export interface Refund {
  id: string
  refundedAt: string
  amount: Money
}

export interface OrderPayment {
  method: PaymentMethod
  state: 'open' | 'pending' | 'paid' | 'refunded' | 'partially-refunded' | 'failed'
  amount: Money
  reference: string | null
  clientSecret: string | null
}

export interface Order {
  id: string
  number: string
  state: OrderState
  customerId: string | null
  email: string | null
  lines: OrderLine[]
  subtotal: Money
  discount: Money
  tax: Money
  shipping: Money
  total: Money
  currency: string
  shippingAddress: Address | null
  payment: OrderPayment
  shipments: Shipment[]
  returns: OrderReturn[]
  refunds: Refund[]
  history: Step[]
  placedAt: string
  version: number
  accessToken: string | null
}

export interface Discount {
  id: string
  code: string
  kind: 'percent' | 'amount'
  percentBasisPoints: number | null
  amount: Money | null
  validUntil: string | null
  maxUses: number | null
  uses: number
}

export type DiscountDraft =
  | { code: string; kind: 'percent'; percentBasisPoints: number; validUntil?: string; maxUses?: number }
  | { code: string; kind: 'amount'; amount: Money; validUntil?: string; maxUses?: number }

export interface Hit {
  kind: 'products' | 'artists' | 'releases' | 'tracks'
  id: string
  title: string
  subtitle: string | null
  image: string | null
  url: string | null
  price: Money | null
}

export type FileArea = 'products' | 'stock' | 'supplier-catalogues' | 'images'

export interface ImportedFile {
  id: string
  area: FileArea
  name: string
  state: 'uploading' | 'received' | 'processing' | 'done' | 'failed'
  bytes: number
  sha256: string | null
  dryRun: boolean
  progress: {
    rows: number
    total: number | null
    created: number
    changed: number
    unchanged: number
    refused: number
    percent: number | null
  }
  createdAt: string
  finishedAt: string | null
  images: { size: string; url: string }[] | null
}

export interface ReportRow {
  row: number
  result: string
  key: string | null
  problem: string | null
  field: string | null
  detail: string | null
}

export interface Notification {
  id: string
  kind: string
  title: string
  body: string
  url: string | null
  readAt: string | null
  createdAt: string
}

export interface NotificationPage {
  items: Notification[]
  nextCursor: string | null
  unread: number
}

export interface NotificationPreference {
  kind: string
  channels: Record<string, boolean>
}

export interface MailSummary {
  id: string
  to: string
  subject: string
  createdAt: string
}

export interface Mail extends MailSummary {
  text: string
  html: string | null
}

export interface SalesPoint {
  start: string
  orders: number
  units: number
  revenue: Money[]
  running: boolean
}

export interface SalesSummary {
  orders: number
  revenue: Money[]
  units: number
  averageOrder: Money[]
  cancelled: number
  topProducts: { sku: string; title: string; units: number; revenue: Money[] }[]
  conversion: { carts: number; orders: number; rate: number }
}
