import type { ComponentType } from 'react'
import { redirect, type LoaderFunction, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import type { Account } from './api/model'
import { ApiError } from './api/problem'
import { installation, me, queryClient } from './api/queries'
import { Shell } from './components/Shell'
import { SplashScreen } from './components/SplashScreen'
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
          ]),
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
