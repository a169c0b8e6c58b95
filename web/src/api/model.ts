import type { components as Analytics, paths as AnalyticsPaths } from './generated/analytics'
import type { components as Catalog, paths as CatalogPaths } from './generated/catalog'
import type { components as Identity, paths as IdentityPaths } from './generated/identity'
import type { components as Streaming, paths as StreamingPaths } from './generated/streaming'

/** Everything the services promise, under the names the pages use. The shapes come from contracts/openapi. */
export type Paths = IdentityPaths & CatalogPaths & StreamingPaths & AnalyticsPaths

export type Account = Identity['schemas']['Account']
export type AccountChange = Identity['schemas']['AccountChange']
export type Installation = Identity['schemas']['Installation']
export type Tokens = Identity['schemas']['Tokens']
export type Artist = Catalog['schemas']['Artist']
export type Artwork = Catalog['schemas']['Artwork']
export type NewRelease = Catalog['schemas']['NewRelease']
export type Release = Catalog['schemas']['Release']
export type Track = Catalog['schemas']['Track']
export type Playback = Streaming['schemas']['Playback']
export type Play = Streaming['schemas']['Play']
export type ChartTrack = Analytics['schemas']['ChartTrack']

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}
