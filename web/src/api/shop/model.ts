import type { components as Files } from '../generated/files'
import type { components as Inventory } from '../generated/inventory'
import type { components as Notifications } from '../generated/notifications'
import type { components as Products } from '../generated/products'
import type { components as Search } from '../generated/search'
import type { components as Suppliers } from '../generated/suppliers'
import type { OrderState } from '../../lib/orders'
import type { Answered } from '../model'

export type { OrderState }

/** What the services of the shop answer, under the names the pages use. The shapes come from contracts/openapi. */

export type Money = Answered<Products['schemas']['Money']>
export type Named = Answered<Products['schemas']['Step']>

export type Product = Answered<Products['schemas']['ProductBody']>
export type ProductSummary = Answered<Products['schemas']['SummaryBody']>
export type ProductState = Product['state']
export type ProductCategory = Answered<Products['schemas']['CategoryRef']>
export type ProductAttribute = Answered<Products['schemas']['AttributeBody']>
export type ProductChange = Answered<Products['schemas']['ProductVersion']>
export type ProductDraft = Products['schemas']['NewProduct']
export type ProductEdit = Products['schemas']['ProductChange']
export type Variant = Answered<Products['schemas']['VariantBody']>
export type VariantDraft = Products['schemas']['VariantChange']
export type PricePeriod = Answered<Products['schemas']['Price']>
export type PricePeriodDraft = Products['schemas']['Price']
export type Facet = Answered<Products['schemas']['Facet']>
export type Category = Answered<Products['schemas']['Branch']>
export type CategoryDetails = Answered<Products['schemas']['CategoryBody']>
export type AttributeDefinition = Answered<Products['schemas']['DefinitionBody']>
export type AttributeDraft = Products['schemas']['AttributeDefinition']

export type StockLevel = Answered<Inventory['schemas']['LevelBody']>
export type StockSettings = Answered<Inventory['schemas']['SettingsBody']>
export type StockMode = StockLevel['mode']
export type Movement = Answered<Inventory['schemas']['MovementBody']>
export type MovementKind = Movement['kind']
export type Adjustment = Inventory['schemas']['NewAdjustment']
export type AdjustmentReason = Adjustment['reason']
export type Location = Answered<Inventory['schemas']['Location']>

export type Supplier = Answered<Suppliers['schemas']['SupplierBody']>
export type SupplierDraft = Suppliers['schemas']['NewSupplier']
export type CatalogueEntry = Answered<Suppliers['schemas']['ItemBody']>
export type CatalogueEntryDraft = Suppliers['schemas']['NewItem']
export type PurchaseOrder = Answered<Suppliers['schemas']['PurchaseOrderBody']>
export type PurchaseOrderSummary = Answered<Suppliers['schemas']['PurchaseOrderSummary']>
export type PurchaseOrderState = PurchaseOrder['state']
export type PurchaseOrderDraft = Suppliers['schemas']['NewPurchaseOrder']
export type PurchaseLine = PurchaseOrder['lines'][number]
export type ReceiptDraft = Suppliers['schemas']['NewReceipt']

export type ImportedFile = Answered<Files['schemas']['FileBody']>
export type FileArea = ImportedFile['area']
export type Hit = Omit<Answered<Search['schemas']['HitBody']>, 'score'>

export type Notification = Answered<Notifications['schemas']['Notice']>
export type NotificationPreference = Answered<Notifications['schemas']['Preference']>
export type MailSummary = Answered<Notifications['schemas']['MailSummary']>
export type Mail = Answered<Notifications['schemas']['MailBody']>

export type ReportRow = Answered<Files['schemas']['RowBody']>

export interface Step {
  state: string
  at: string
  by: string | null
}

export interface Suggestion {
  supplier: Named
  lines: {
    sku: string
    available: number
    incoming: number | null
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
  /** Why the code takes nothing off. */
  discountProblem: string | null
  subtotal: Money
  discount: Money
  tax: Money
  shipping: Money
  total: Money
  currency: string
  version: number
  /** `open` until it becomes an order. */
  state: string
  reservedUntil: string | null
}

/** A cart as it is answered: what nobody sells has no price, and a cart without prices no sums. */
type Sum = 'subtotal' | 'discount' | 'tax' | 'shipping' | 'total' | 'currency'
type Price = 'title' | 'unitPrice' | 'total'
export type CartAnswer = Omit<Cart, Sum | 'lines'> & { [K in Sum]: Cart[K] | null } & {
  lines: (Omit<CartLine, Price> & { [K in Price]: CartLine[K] | null })[]
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
  at: string
  carrier: string | null
  trackingCode: string | null
  lines: { lineId: string; quantity: number }[]
}

export interface OrderReturn {
  id: string
  at: string
  reason: string | null
  lines: { lineId: string; quantity: number; restock: boolean }[]
}

export interface Refund {
  id: string
  at: string
  state: string
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
  topProducts: { sku: string; title: string | null; units: number; revenue: Money[] }[]
  conversion: { carts: number; orders: number; rate: number | null }
}
