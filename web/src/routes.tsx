import type { ComponentType } from 'react'
import { redirect, type LoaderFunction, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import type { Account } from './api/model'
import { ApiError } from './api/problem'
import { installation, me, queryClient } from './api/queries'
import { Shell } from './components/Shell'
import { SplashScreen } from './components/SplashScreen'
import { runsShop } from './lib/areas'
import NotFound from './pages/NotFound'
import RouteError from './pages/RouteError'
import { paths } from './paths'

interface PageModule {
  default: ComponentType
  loader?: LoaderFunction
}

export const routes: RouteObject[] = [
  {
    Component: Shell,
    loader: loadShell,
    ErrorBoundary: RouteError,
    HydrateFallback: SplashScreen,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          product('music', [
            page('/', () => import('./pages/music/Home')),
            page('/artists/:id', () => import('./pages/music/Artist')),
            page('/releases/:id', () => import('./pages/music/Release')),
            page('/search', () => import('./pages/music/Search')),
            personal('/my-music', () => import('./pages/music/MyMusic')),
            personal('/my-music/new', () => import('./pages/music/NewRelease')),
            personal('/my-music/:id', () => import('./pages/music/EditRelease')),
            personal('/recently-played', () => import('./pages/music/RecentlyPlayed')),
          ]),
          product('commerce', [
            page('/shop', () => import('./pages/commerce/ShopHome')),
            page('/shop/categories/:id', () => import('./pages/commerce/Category')),
            page('/shop/products/:id', () => import('./pages/commerce/Product')),
            page('/shop/search', () => import('./pages/commerce/ShopSearch')),
            page('/shop/cart', () => import('./pages/commerce/Cart')),
            page('/shop/checkout', () => import('./pages/commerce/Checkout')),
            personal('/shop/orders', () => import('./pages/commerce/MyOrders')),
            page('/shop/orders/:id', () => import('./pages/commerce/OrderPage')),
            desk('/desk', () => import('./pages/commerce/desk/Today')),
            desk('/desk/orders', () => import('./pages/commerce/desk/OrdersBoard')),
            desk('/desk/orders/:id', () => import('./pages/commerce/desk/DeskOrder')),
            desk('/desk/products', () => import('./pages/commerce/desk/Products')),
            desk('/desk/products/new', () => import('./pages/commerce/desk/NewProduct')),
            desk('/desk/products/:id', () => import('./pages/commerce/desk/EditProduct')),
            desk('/desk/categories', () => import('./pages/commerce/desk/Categories')),
            desk('/desk/categories/:id', () => import('./pages/commerce/desk/CategoryEditor')),
            desk('/desk/stock', () => import('./pages/commerce/desk/Stock')),
            desk('/desk/stock/:sku', () => import('./pages/commerce/desk/StockOfSku')),
            desk('/desk/purchases', () => import('./pages/commerce/desk/Purchases')),
            desk('/desk/purchases/new', () => import('./pages/commerce/desk/NewPurchase')),
            desk('/desk/purchases/:id', () => import('./pages/commerce/desk/Purchase')),
            desk('/desk/suppliers', () => import('./pages/commerce/desk/Suppliers')),
            desk('/desk/suppliers/:id', () => import('./pages/commerce/desk/SupplierPage')),
            desk('/desk/imports', () => import('./pages/commerce/desk/Imports')),
            desk('/desk/imports/:id', () => import('./pages/commerce/desk/ImportPage')),
            desk('/desk/discounts', () => import('./pages/commerce/desk/Discounts')),
            desk('/desk/sales', () => import('./pages/commerce/desk/Sales')),
            guarded('/supply', () => import('./pages/commerce/supply/SupplyHome'), isSupplier),
            guarded('/supply/:id', () => import('./pages/commerce/supply/SupplyOrder'), isSupplier),
          ]),
          guarded('/ops/mail', () => import('./pages/operations/Mailbox'), isAdministrator),
          guarded('/ops/mail/:id', () => import('./pages/operations/MailPage'), isAdministrator),
          personal('/notifications', () => import('./pages/account/Notifications')),
          personal('/account', () => import('./pages/account/AccountPage')),
          page('/sign-in', () => import('./pages/account/SignIn')),
          page('/sign-up', () => import('./pages/account/SignUp')),
          page('/setup', () => import('./pages/account/Setup')),
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]

/** Pages that exist only where the installation has their product; without music the shop or the account is the home. */
function product(name: string, children: RouteObject[]): RouteObject {
  return {
    ErrorBoundary: RouteError,
    loader: async ({ request }: LoaderFunctionArgs) => {
      const { products } = await queryClient.ensureQueryData(installation)
      if (products.includes(name)) return null
      if (new URL(request.url).pathname === paths.home) {
        throw redirect(products.includes('commerce') ? paths.shop : paths.account)
      }
      throw new ApiError(404, {}, null)
    },
    children,
  }
}

function page(path: string, load: () => Promise<PageModule>): RouteObject {
  return { path, lazy: async () => toRoute(await load()) }
}

/** A page of somebody: without a session it leads to the sign-in and back. */
function personal(path: string, load: () => Promise<PageModule>): RouteObject {
  return guarded(path, load, () => true)
}

/** A page of those who run the shop. */
function desk(path: string, load: () => Promise<PageModule>): RouteObject {
  return guarded(path, load, ({ roles }) => runsShop(roles))
}

function guarded(path: string, load: () => Promise<PageModule>, mayEnter: (person: Account) => boolean): RouteObject {
  return {
    path,
    lazy: async () => {
      const { loader, ...route } = toRoute(await load())
      return {
        ...route,
        loader: async (args: LoaderFunctionArgs, handler?: unknown) => {
          // To somebody without the role the page is not there, as the service would say too.
          if (!mayEnter(await requirePerson(args.request))) throw new ApiError(404, {}, null)
          return loader ? loader(args, handler) : null
        },
      }
    },
  }
}

function isSupplier({ roles }: Account): boolean {
  return roles.includes('supplier')
}

function isAdministrator({ roles }: Account): boolean {
  return roles.includes('administrator')
}

function toRoute({ default: Component, loader }: PageModule) {
  return { Component, ...(loader && { loader }) }
}

async function loadShell() {
  await Promise.all([queryClient.ensureQueryData(installation), queryClient.ensureQueryData(me)])
  return null
}

async function requirePerson(request: Request): Promise<Account> {
  const person = await queryClient.ensureQueryData(me)
  const { pathname, search } = new URL(request.url)
  if (person === null) throw redirect(paths.signIn(pathname + search))
  return person
}
