import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import * as catalog from './catalog.ts'
import { answer, refuse, Refusal, type Exchange } from './exchange.ts'
import * as identity from './identity.ts'
import * as listening from './listening.ts'
import { Media } from './media.ts'
import * as carts from './shop/carts.ts'
import * as desk from './shop/desk.ts'
import * as orders from './shop/orders.ts'
import * as products from './shop/products.ts'
import * as stock from './shop/stock.ts'
import { World } from './world.ts'

type Handler = (exchange: Exchange) => void | Promise<void>

const V1 = '/api/v1'
const INSTALLATION = {
  products: ['core', 'music', 'commerce'],
  name: 'Tutti',
  version: '0.1.0-mock',
  setupNeeded: false,
}

const ROUTES: [method: string, path: string, handler: Handler][] = [
  ['GET', '/installation', (exchange) => answer(exchange, 200, INSTALLATION)],
  ['POST', '/auth/register', identity.register],
  ['POST', '/auth/login', identity.login],
  ['POST', '/auth/token/refresh', identity.refresh],
  ['POST', '/auth/logout', identity.logout],
  ['POST', '/auth/first-administrator', identity.createFirstAdministrator],
  ['GET', '/users/me', identity.getMe],
  ['PATCH', '/users/me', identity.changeMe],
  ['POST', '/artists', catalog.createArtist],
  ['GET', '/artists', catalog.listArtists],
  ['GET', '/artists/:id', catalog.getArtist],
  ['POST', '/releases', catalog.createRelease],
  ['GET', '/releases', catalog.listReleases],
  ['GET', '/releases/:id', catalog.showRelease],
  ['PATCH', '/releases/:id', catalog.changeRelease],
  ['DELETE', '/releases/:id', catalog.withdraw],
  ['POST', '/releases/:id/publication', catalog.publish],
  ['PUT', '/releases/:id/artwork', catalog.setArtwork],
  ['POST', '/releases/:id/tracks', catalog.addTrack],
  ['GET', '/releases/:id/progress', catalog.streamProgress],
  ['GET', '/tracks', catalog.listTracks],
  ['GET', '/tracks/:id', catalog.showTrack],
  ['PATCH', '/tracks/:id', catalog.changeTrack],
  ['DELETE', '/tracks/:id', catalog.removeTrack],
  ['POST', '/tracks/:id/playback', listening.startPlayback],
  ['POST', '/plays', listening.reportPlay],
  ['GET', '/charts/trending', listening.listTrending],
  ['GET', '/users/me/recently-played', listening.listRecentlyPlayed],
  ['GET', '/media/waveforms/:name', listening.serveWaveform],
  ['GET', '/media/artwork/:name', listening.serveArtwork],
  ['GET', '/products', products.listProducts],
  ['POST', '/products', products.createProduct],
  ['GET', '/products/:id', products.showProduct],
  ['PATCH', '/products/:id', products.changeProduct],
  ['DELETE', '/products/:id', products.withdrawProduct],
  ['POST', '/products/:id/publication', products.publishProduct],
  ['GET', '/products/:id/history', products.showHistory],
  ['PUT', '/products/:id/variants/:sku/prices', products.setPrices],
  ['DELETE', '/products/:id/variants/:sku', products.dropVariant],
  ['GET', '/categories', products.listCategories],
  ['POST', '/categories', products.createCategory],
  ['GET', '/categories/:id', products.showCategory],
  ['PATCH', '/categories/:id', products.changeCategory],
  ['PUT', '/categories/:id/attributes', products.setAttributes],
  ['GET', '/search', products.search],
  ['GET', '/inventory', stock.listStock],
  ['GET', '/inventory/:sku', stock.showStock],
  ['POST', '/inventory/:sku/adjustments', stock.adjust],
  ['GET', '/inventory/:sku/settings', stock.showSettings],
  ['PUT', '/inventory/:sku/settings', stock.setSettings],
  ['GET', '/inventory/:sku/movements', stock.listMovements],
  ['GET', '/locations', stock.listLocations],
  ['POST', '/carts', carts.createCart],
  ['GET', '/carts/mine', carts.showMine],
  ['GET', '/carts/:id', carts.showCart],
  ['PUT', '/carts/:id/lines/:sku', carts.putLine],
  ['PUT', '/carts/:id/discount', carts.putDiscount],
  ['DELETE', '/carts/:id/discount', carts.dropDiscount],
  ['POST', '/carts/:id/merge', carts.mergeCart],
  ['POST', '/carts/:id/checkout', orders.checkout],
  ['GET', '/orders', orders.listOrders],
  ['GET', '/orders/:id', orders.showOrder],
  ['POST', '/orders/:id/payment', orders.markPaid],
  ['POST', '/orders/:id/packing', orders.pack],
  ['POST', '/orders/:id/shipments', orders.ship],
  ['POST', '/orders/:id/delivery', orders.deliver],
  ['POST', '/orders/:id/cancellation', orders.cancel],
  ['POST', '/orders/:id/returns', orders.returnGoods],
  ['GET', '/discounts', desk.listDiscounts],
  ['POST', '/discounts', desk.createDiscount],
  ['DELETE', '/discounts/:code', desk.endDiscount],
  ['GET', '/suppliers', desk.listSuppliers],
  ['POST', '/suppliers', desk.createSupplier],
  ['GET', '/suppliers/:id', desk.showSupplier],
  ['GET', '/suppliers/:id/catalogue', desk.listCatalogue],
  ['POST', '/suppliers/:id/catalogue', desk.addToCatalogue],
  ['DELETE', '/suppliers/:id/catalogue/:supplierSku', desk.dropFromCatalogue],
  ['GET', '/purchase-orders', desk.listPurchases],
  ['POST', '/purchase-orders', desk.createPurchase],
  ['GET', '/purchase-orders/suggestions', desk.listSuggestions],
  ['GET', '/purchase-orders/:id', desk.showPurchase],
  ['POST', '/purchase-orders/:id/dispatch', desk.sendPurchase],
  ['POST', '/purchase-orders/:id/cancellation', desk.cancelPurchase],
  ['POST', '/purchase-orders/:id/closure', desk.closePurchase],
  ['POST', '/purchase-orders/:id/receipts', desk.receive],
  ['PUT', '/files/:area/:name', desk.putFile],
  ['GET', '/files', desk.listFiles],
  ['GET', '/files/:id', desk.showFile],
  ['GET', '/files/:id/report', desk.showReport],
  ['POST', '/files/:id/run', desk.runFile],
  ['DELETE', '/files/:id', desk.deleteFile],
  ['GET', '/notifications', desk.listNotices],
  ['PUT', '/notifications/read', desk.readNotices],
  ['PUT', '/notifications/:id/read', desk.readNotice],
  ['GET', '/notification-preferences', desk.showPreferences],
  ['PUT', '/notification-preferences', desk.setPreferences],
  ['GET', '/mailbox', desk.listMails],
  ['GET', '/mailbox/:id', desk.showMail],
  ['GET', '/analytics/sales', desk.showSales],
  ['GET', '/analytics/summary', desk.showSummary],
]

const COMPILED = [
  ...ROUTES.map(([method, path, handler]) => ({ method, pattern: toPattern(V1 + path), handler })),
  { method: 'GET', pattern: toPattern('/media/v1/:token/:name'), handler: listening.serveSegment },
]

/** Answers what belongs to the contract; false for everything else (the pages themselves). */
export function createMockApi(world = new World(), media = new Media()) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://mock')
    if (!url.pathname.startsWith('/api/') && !url.pathname.startsWith('/media/')) return false
    try {
      const { handler, params } = findRoute(request.method ?? 'GET', url.pathname)
      const body = await readBody(request)
      const { method = 'GET', headers } = request
      await handler({ world, media, method, url, params, headers, body, request, response })
    } catch (failure) {
      refuse(response, failure instanceof Refusal ? failure : new Refusal(500, 'internal', String(failure)))
    }
    return true
  }
}

export async function startMockApi(world?: World): Promise<{ server: Server; url: string }> {
  const handle = createMockApi(world)
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The mock has no port')
  return { server, url: `http://127.0.0.1:${address.port}` }
}

function findRoute(method: string, path: string): { handler: Handler; params: string[] } {
  for (const route of COMPILED) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match) return { handler: route.handler, params: match.slice(1) }
  }
  throw new Refusal(404, 'not-found', `${method} ${path} is not in the mock`)
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`)
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
