import type * as Shop from '../../src/api/shop/model'
import { answer, bodyOf, checkVersion, getMerchant, page, Refusal, type Exchange } from '../exchange.ts'

export function listStock(exchange: Exchange): void {
  const { shop } = exchange.world
  const wanted = exchange.url.searchParams
  const skus = wanted.getAll('sku')
  if (skus.length > 0)
    return answer(
      exchange,
      200,
      page(
        exchange,
        skus.map((sku) => shop.levelOf(sku)),
      ),
    )
  getMerchant(exchange)
  const levels = [...shop.stock.values()]
    .filter(({ sku }) => sku.toLowerCase().includes((wanted.get('q') ?? '').toLowerCase()))
    .filter(({ available, lowThreshold }) => wanted.get('low') !== 'true' || available <= (lowThreshold ?? 5))
    .sort((a, b) => a.sku.localeCompare(b.sku))
  answer(exchange, 200, page(exchange, levels))
}

export const showStock = (exchange: Exchange) => answer(exchange, 200, exchange.world.shop.levelOf(skuOf(exchange)))

export function adjust(exchange: Exchange): void {
  const person = getMerchant(exchange)
  const { quantity, reason } = bodyOf<Shop.Adjustment>(exchange)
  const level = exchange.world.shop.levelOf(skuOf(exchange))
  if (level.available + quantity < 0) {
    throw new Refusal(409, 'not-enough-stock', `Only ${level.available} are free to take away.`, 'quantity')
  }
  const by = person.displayName
  const reference = { type: 'adjustment', id: String(exchange.world.shop.movements.length) }
  const movement = exchange.world.shop.move(level.sku, 'adjusted', quantity, { reason, reference, by })
  answer(exchange, 201, { movement, level })
}

export function showSettings(exchange: Exchange): void {
  getMerchant(exchange)
  const { mode, lowThreshold, version } = exchange.world.shop.levelOf(skuOf(exchange))
  answer(exchange, 200, { mode, lowThreshold, version })
}

export function setSettings(exchange: Exchange): void {
  getMerchant(exchange)
  const level = exchange.world.shop.levelOf(skuOf(exchange))
  checkVersion(exchange, level.version)
  Object.assign(level, bodyOf<Partial<Shop.StockLevel>>(exchange))
  level.version++
  answer(exchange, 200, level)
}

export function listMovements(exchange: Exchange): void {
  getMerchant(exchange)
  const sku = skuOf(exchange)
  answer(
    exchange,
    200,
    page(
      exchange,
      exchange.world.shop.movements.filter((movement) => movement.sku === sku),
    ),
  )
}

export const listLocations = (exchange: Exchange) =>
  answer(exchange, 200, { items: [{ code: 'main', name: 'Main store', priority: 1 }], nextCursor: null })

const skuOf = ({ params }: Exchange) => decodeURIComponent(params[0] ?? '')
