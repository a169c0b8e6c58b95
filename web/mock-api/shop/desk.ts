import { createHash, randomUUID } from 'node:crypto'
import type * as Shop from '../../src/api/shop/model'
import {
  answer,
  bodyOf,
  findPerson,
  getMerchant,
  getPerson,
  notFound,
  page,
  Refusal,
  type Exchange,
} from '../exchange.ts'
import { aSupplier, euro, type ShopWorld } from './world.ts'

/** What only those who run the shop, or supply it, see. */

export function listDiscounts(exchange: Exchange): void {
  getMerchant(exchange)
  answer(exchange, 200, page(exchange, exchange.world.shop.discounts))
}

export function createDiscount(exchange: Exchange): void {
  getMerchant(exchange)
  const { discounts } = exchange.world.shop
  const draft = bodyOf<Shop.DiscountDraft>(exchange)
  if (discounts.some(({ code }) => code === draft.code)) {
    throw new Refusal(409, 'discount-taken', 'There is a discount with this code.', 'code')
  }
  const nothing = { percentBasisPoints: null, amount: null, validUntil: null, maxUses: null }
  discounts.unshift({ ...nothing, uses: 0, ...draft })
  answer(exchange, 201, discounts[0])
}

export function endDiscount(exchange: Exchange): void {
  getMerchant(exchange)
  const { discounts } = exchange.world.shop
  discounts.splice(
    discounts.findIndex(({ code }) => code === exchange.params[0]),
    1,
  )
  answer(exchange, 204)
}

export function listSuppliers(exchange: Exchange): void {
  getMerchant(exchange)
  answer(exchange, 200, page(exchange, exchange.world.shop.suppliers))
}

export const showSupplier = (exchange: Exchange) => answer(exchange, 200, getSupplier(exchange))

export function createSupplier(exchange: Exchange): void {
  getMerchant(exchange)
  const supplier = aSupplier(exchange.world.shop, bodyOf<Partial<Shop.Supplier>>(exchange))
  exchange.world.shop.suppliers.push(supplier)
  answer(exchange, 201, supplier)
}

export function listCatalogue(exchange: Exchange): void {
  answer(exchange, 200, page(exchange, exchange.world.shop.catalogues.get(getSupplier(exchange).id) ?? []))
}

export function addToCatalogue(exchange: Exchange): void {
  getMerchant(exchange)
  const { catalogues } = exchange.world.shop
  const { id } = getSupplier(exchange)
  const entry = bodyOf<Shop.CatalogueEntry>(exchange)
  catalogues.set(id, [...(catalogues.get(id) ?? []), entry])
  answer(exchange, 201, entry)
}

export function dropFromCatalogue(exchange: Exchange): void {
  getMerchant(exchange)
  const { catalogues } = exchange.world.shop
  const { id } = getSupplier(exchange)
  catalogues.set(
    id,
    (catalogues.get(id) ?? []).filter(({ supplierSku }) => supplierSku !== exchange.params[1]),
  )
  answer(exchange, 204)
}

export function listPurchases(exchange: Exchange): void {
  getPerson(exchange)
  const state = exchange.url.searchParams.get('state')
  answer(
    exchange,
    200,
    page(
      exchange,
      exchange.world.shop.purchases.filter((purchase) => state === null || purchase.state === state).map(summaryOf),
    ),
  )
}

export function createPurchase(exchange: Exchange): void {
  const person = getMerchant(exchange)
  const { shop } = exchange.world
  const draft = bodyOf<Shop.PurchaseOrderDraft>(exchange)
  const supplier = shop.suppliers.find(({ id }) => id === draft.supplierId)
  if (!supplier) throw notFound()
  const lines = draft.lines.map((line) => purchaseLine(shop, supplier.id, line))
  const goods = lines.reduce((sum, line) => sum + line.total.amount, 0)
  const purchase: Shop.PurchaseOrder = {
    id: randomUUID(),
    number: `PO-${String(shop.purchases.length + 1).padStart(6, '0')}`,
    supplier: { id: supplier.id, name: supplier.name },
    state: 'draft',
    location: draft.location ?? 'main',
    lines,
    createdAt: shop.now().toISOString(),
    goods: euro(goods),
    freight: draft.freight ?? euro(0),
    duty: draft.duty ?? euro(0),
    total: euro(goods + (draft.freight?.amount ?? 0) + (draft.duty?.amount ?? 0)),
    expectedOn: draft.expectedOn ?? null,
    receipts: [],
    history: [{ state: 'draft', at: shop.now().toISOString(), by: person.displayName }],
    version: 1,
  }
  shop.purchases.unshift(purchase)
  answer(exchange, 201, purchase)
}

export const showPurchase = (exchange: Exchange) => answer(exchange, 200, getPurchase(exchange))
export const sendPurchase = (exchange: Exchange) => settle(exchange, 'sent')
export const cancelPurchase = (exchange: Exchange) => settle(exchange, 'cancelled')
export const closePurchase = (exchange: Exchange) => settle(exchange, 'closed')

export function receive(exchange: Exchange): void {
  getMerchant(exchange)
  const { shop } = exchange.world
  const purchase = getPurchase(exchange)
  const { lines, note = null } = bodyOf<{
    lines: { sku: string; quantity: number; damaged?: number }[]
    note?: string
  }>(exchange)
  for (const { sku, quantity } of lines) {
    const line = purchase.lines.find((each) => each.sku === sku)
    if (!line) throw new Refusal(422, 'not-ordered', `${sku} was not ordered.`)
    if (line.received + quantity > line.quantity * 1.1) {
      throw new Refusal(422, 'over-delivery', `More of ${sku} than ordered.`, 'lines')
    }
    line.received += quantity
    shop.move(sku, 'received', quantity, { reference: { type: 'receipt', id: purchase.id } })
  }
  purchase.receipts.push({
    id: randomUUID(),
    at: shop.now().toISOString(),
    by: 'Mona Laden',
    location: 'main',
    note,
    lines: lines.map(({ sku, quantity, damaged = 0 }) => ({ sku, quantity, damaged, landedUnitCost: euro(0) })),
  })
  const isWhole = purchase.lines.every((line) => line.received >= line.quantity)
  advance(exchange, purchase, isWhole ? 'closed' : 'partially-received')
  answer(exchange, 201, purchase)
}

export function listSuggestions(exchange: Exchange): void {
  getMerchant(exchange)
  const { shop } = exchange.world
  const items = shop.suppliers
    .map(({ id, name }) => ({ supplier: { id, name }, lines: suggestedLines(shop, id) }))
    .filter(({ lines }) => lines.length > 0)
  answer(exchange, 200, { items })
}

/** Sentinel in a file's name: "broken" has a refused row. */
export function putFile(exchange: Exchange): void {
  getMerchant(exchange)
  const { shop } = exchange.world
  const [area = '', name = ''] = exchange.params
  const rows = Math.max(0, exchange.body.toString('utf8').trim().split('\n').length - 1)
  const refused = name.includes('broken') ? 1 : 0
  const file = {
    id: randomUUID(),
    area: area as Shop.FileArea,
    name: decodeURIComponent(name),
    state: 'processing' as Shop.ImportedFile['state'],
    bytes: exchange.body.length,
    sha256: createHash('sha256').update(exchange.body).digest('hex'),
    dryRun: exchange.headers['x-dry-run'] === 'true',
    progress: { rows: 0, total: rows, created: 0, changed: 0, unchanged: 0, refused: 0, percent: 0 },
    createdAt: shop.now().toISOString(),
    finishedAt: null as string | null,
    images: [],
    bytesExpected: null,
    contentType: null,
    failure: null,
    metadata: {},
    version: 1,
    report: Array.from({ length: refused }, () => ({
      row: 2,
      result: 'refused',
      key: 'mug-1',
      problem: 'invalid-price',
      field: 'Variant Price',
      detail: '"twelve" is no price.',
    })),
  }
  shop.files.unshift(file)
  void process(file, rows, refused)
  answer(exchange, 202, file)
}

export function listFiles(exchange: Exchange): void {
  getMerchant(exchange)
  const area = exchange.url.searchParams.get('area')
  answer(
    exchange,
    200,
    page(
      exchange,
      exchange.world.shop.files.filter((file) => area === null || file.area === area),
    ),
  )
}

export const showFile = (exchange: Exchange) => answer(exchange, 200, getFile(exchange))

export function showReport(exchange: Exchange): void {
  const { report } = getFile(exchange)
  if (exchange.headers.accept === 'text/csv') {
    exchange.response.writeHead(200, { 'Content-Type': 'text/csv' })
    exchange.response.end(`row,problem\n${report.map(({ row, problem }) => `${row},${problem}`).join('\n')}\n`)
    return
  }
  answer(exchange, 200, page(exchange, report))
}

export function runFile(exchange: Exchange): void {
  const file = getFile(exchange)
  file.dryRun = false
  file.state = 'processing'
  void process(file, file.progress.total ?? 0, file.report.length)
  answer(exchange, 202, file)
}

export function deleteFile(exchange: Exchange): void {
  const { files } = exchange.world.shop
  files.splice(files.indexOf(getFile(exchange)), 1)
  answer(exchange, 204)
}

export function listNotices(exchange: Exchange): void {
  const mine = noticesOf(exchange)
  answer(exchange, 200, { ...page(exchange, mine), unread: mine.filter(({ readAt }) => readAt === null).length })
}

export function readNotice(exchange: Exchange): void {
  const notice = noticesOf(exchange).find(({ id }) => id === exchange.params[0])
  if (!notice) throw notFound()
  notice.readAt ??= exchange.world.now().toISOString()
  answer(exchange, 204)
}

export function readNotices(exchange: Exchange): void {
  for (const notice of noticesOf(exchange)) notice.readAt ??= exchange.world.now().toISOString()
  answer(exchange, 204)
}

export function showPreferences(exchange: Exchange): void {
  getPerson(exchange)
  answer(exchange, 200, { items: exchange.world.shop.preferences })
}

export function setPreferences(exchange: Exchange): void {
  getPerson(exchange)
  exchange.world.shop.preferences = bodyOf<{ items: Shop.NotificationPreference[] }>(exchange).items
  answer(exchange, 200, { items: exchange.world.shop.preferences })
}

export function listMails(exchange: Exchange): void {
  getMerchant(exchange)
  const summaries = exchange.world.shop.mails.map(({ id, to, subject, createdAt }) => ({ id, to, subject, createdAt }))
  answer(exchange, 200, page(exchange, summaries))
}

export function showMail(exchange: Exchange): void {
  getMerchant(exchange)
  const mail = exchange.world.shop.mails.find(({ id }) => id === exchange.params[0])
  if (!mail) throw notFound()
  answer(exchange, 200, mail)
}

const STEPS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

export function showSales(exchange: Exchange): void {
  getMerchant(exchange)
  const { searchParams } = exchange.url
  const step = STEPS[searchParams.get('step') ?? 'minute'] ?? 60_000
  const [from, to] = [Date.parse(searchParams.get('from') ?? ''), Date.parse(searchParams.get('to') ?? '')]
  const first = Math.floor(from / step) * step
  const count = Math.ceil((to - first) / step)
  const items = Array.from({ length: count }, (_, index) => {
    const start = first + index * step
    const placed = exchange.world.shop.orders.filter(({ placedAt }) => {
      const at = Date.parse(placedAt)
      return at >= start && at < start + step
    })
    return { start: new Date(start).toISOString(), ...sumOf(placed), running: start + step > to }
  })
  answer(exchange, 200, { items })
}

export function showSummary(exchange: Exchange): void {
  getMerchant(exchange)
  const { shop } = exchange.world
  const { orders, revenue, units } = sumOf(shop.orders)
  const total = revenue[0]?.amount ?? 0
  answer(exchange, 200, {
    orders,
    revenue,
    units,
    averageOrder: [euro(orders === 0 ? 0 : Math.round(total / orders))],
    cancelled: shop.orders.filter(({ state }) => state === 'cancelled').length,
    topProducts: shop.orders
      .flatMap(({ lines }) => lines)
      .map(({ sku, title, quantity, total: sum }) => ({ sku, title, units: quantity, revenue: [sum] })),
    conversion: { carts: shop.carts.length + orders, orders, rate: orders / Math.max(1, shop.carts.length + orders) },
  })
}

function sumOf(orders: Shop.Order[]) {
  const units = orders.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.quantity, 0)
  return { orders: orders.length, units, revenue: [euro(orders.reduce((sum, { total }) => sum + total.amount, 0))] }
}

function purchaseLine(
  shop: ShopWorld,
  supplierId: string,
  line: { sku: string; quantity: number; unitCost?: Shop.Money },
): Shop.PurchaseLine {
  const entry = shop.catalogues.get(supplierId)?.find(({ sku }) => sku === line.sku)
  const unitCost = line.unitCost ?? entry?.cost ?? euro(0)
  return {
    lineId: randomUUID(),
    sku: line.sku,
    supplierSku: entry?.supplierSku ?? null,
    quantity: line.quantity,
    received: 0,
    damaged: 0,
    landedTotal: euro(unitCost.amount * line.quantity),
    landedUnitCost: unitCost,
    unitCost,
    total: euro(unitCost.amount * line.quantity),
  }
}

function suggestedLines(shop: ShopWorld, supplierId: string): Shop.Suggestion['lines'] {
  return (shop.catalogues.get(supplierId) ?? [])
    .map((entry) => ({ entry, level: shop.levelOf(entry.sku) }))
    .filter(({ level }) => level.available < 10)
    .map(({ entry, level }) => ({
      sku: entry.sku,
      available: level.available,
      incoming: level.incoming,
      soldPerDay: 1.4,
      leadTimeDays: 6,
      reorderPoint: 10,
      suggestedQuantity: entry.packSize * 4,
      packSize: entry.packSize,
      unitCost: entry.cost,
      reason: `Sells 1.4 a day and lasts ${Math.floor(level.available / 1.4)} days; delivery takes 6.`,
    }))
}

function summaryOf(purchase: Shop.PurchaseOrder): Shop.PurchaseOrderSummary {
  const { id, number, supplier, state, location, lines, total, expectedOn, createdAt, version } = purchase
  const sum = (pick: (line: Shop.PurchaseLine) => number) => lines.reduce((total, line) => total + pick(line), 0)
  return {
    id,
    number,
    supplier,
    state,
    location,
    lines: lines.length,
    quantity: sum((line) => line.quantity),
    received: sum((line) => line.received),
    sentAt: null,
    total,
    expectedOn,
    createdAt,
    version,
  }
}

function settle(exchange: Exchange, state: Shop.PurchaseOrderState): void {
  getMerchant(exchange)
  const purchase = getPurchase(exchange)
  advance(exchange, purchase, state)
  answer(exchange, 200, purchase)
}

function advance(exchange: Exchange, purchase: Shop.PurchaseOrder, state: Shop.PurchaseOrderState): void {
  purchase.state = state
  purchase.version++
  const by = findPerson(exchange)?.displayName ?? ''
  purchase.history.push({ state, at: exchange.world.now().toISOString(), by })
}

function getSupplier({ world, params }: Exchange): Shop.Supplier {
  const supplier = world.shop.suppliers.find(({ id }) => id === params[0])
  if (!supplier) throw notFound()
  return supplier
}

function getPurchase({ world, params }: Exchange): Shop.PurchaseOrder {
  const purchase = world.shop.purchases.find(({ id }) => id === params[0])
  if (!purchase) throw notFound()
  return purchase
}

function getFile({ world, params }: Exchange) {
  const file = world.shop.files.find(({ id }) => id === params[0])
  if (!file) throw notFound()
  return file
}

function noticesOf(exchange: Exchange) {
  const person = getPerson(exchange)
  return exchange.world.shop.notices.filter((notice) => notice.person === person.id)
}

const TICK_MILLIS = 250

async function process(file: Shop.ImportedFile, rows: number, refused: number): Promise<void> {
  for (const percent of [25, 50, 75]) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MILLIS))
    file.progress = { ...file.progress, rows: Math.floor((rows * percent) / 100), percent }
  }
  file.state = 'done'
  file.finishedAt = new Date().toISOString()
  file.progress = { ...file.progress, rows, created: rows - refused, refused, percent: 100 }
}
