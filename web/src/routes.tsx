import type { ComponentType } from 'react'
import { redirect, type LoaderFunction, type LoaderFunctionArgs, type RouteObject } from 'react-router'
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

/** Pages that exist only where the installation has their product; without music the account is the home. */
function product(name: string, children: RouteObject[]): RouteObject {
  return {
    ErrorBoundary: RouteError,
    loader: async ({ request }: LoaderFunctionArgs) => {
      const { products } = await queryClient.ensureQueryData(installation)
      if (products.includes(name)) return null
      if (new URL(request.url).pathname === paths.home) throw redirect(paths.account)
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
  return {
    path,
    lazy: async () => {
      const { loader, ...route } = toRoute(await load())
      return {
        ...route,
        loader: async (args: LoaderFunctionArgs, handler?: unknown) => {
          await requirePerson(args.request)
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

async function requirePerson(request: Request): Promise<void> {
  const person = await queryClient.ensureQueryData(me)
  const { pathname, search } = new URL(request.url)
  if (person === null) throw redirect(paths.signIn(pathname + search))
}
