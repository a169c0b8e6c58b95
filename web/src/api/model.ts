import type { components as Analytics, paths as AnalyticsPaths } from './generated/analytics'
import type { components as Catalog, paths as CatalogPaths } from './generated/catalog'
import type { components as Identity, paths as IdentityPaths } from './generated/identity'
import type { components as Streaming, paths as StreamingPaths } from './generated/streaming'
import type { paths as FilesPaths } from './generated/files'
import type { paths as InventoryPaths } from './generated/inventory'
import type { paths as NotificationsPaths } from './generated/notifications'
import type { paths as ProductsPaths } from './generated/products'
import type { paths as SearchPaths } from './generated/search'
import type { paths as SuppliersPaths } from './generated/suppliers'
import type { DraftPaths } from './shop/drafts'

/** Everything the services promise, under the names the pages use. The shapes come from contracts/openapi. */
export type Paths = IdentityPaths &
  CatalogPaths &
  StreamingPaths &
  AnalyticsPaths &
  ProductsPaths &
  InventoryPaths &
  SuppliersPaths &
  FilesPaths &
  SearchPaths &
  NotificationsPaths &
  DraftPaths

/**
 * An answer as it comes over the wire: services write every member, and what the document calls optional is null
 * where there is none.
 */
export type Answered<T> = T extends (infer Item)[]
  ? Answered<Item>[]
  : T extends object
    ? {
        [Key in keyof T]-?:
          Answered<Exclude<T[Key], undefined>> | (Partial<Pick<T, Key>> extends Pick<T, Key> ? null : never)
      }
    : T

export type Account = Answered<Identity['schemas']['UserView']>
export type AccountChange = Identity['schemas']['Change']
export type Tokens = Answered<Identity['schemas']['Tokens']>
export type Artist = Answered<Catalog['schemas']['ArtistBody']>
export type Artwork = Answered<Catalog['schemas']['ArtworkUrls']>
export type NewRelease = Catalog['schemas']['NewRelease']
export type Release = Answered<Catalog['schemas']['ReleaseBody']>
export type ReleaseChange = Catalog['schemas']['ReleaseChange']
export type ReleaseSummary = Answered<Catalog['schemas']['ReleaseSummary']>
export type Track = Answered<Catalog['schemas']['TrackBody']>
export type TrackChange = Catalog['schemas']['TrackEdit']
export type Playback = Answered<Streaming['schemas']['Addresses']>
export type Play = Streaming['schemas']['Report']
export type ChartTrack = Answered<Analytics['schemas']['Track']>

/** Which products this process has. The process answers it, not a service, so that no document speaks of it. */
export interface Installation {
  products: string[]
  name: string
  version: string
  setupNeeded: boolean
}

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}
