import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query'
import type { Waveform } from '../lib/waveform'
import { api, unwrap } from './client'
import type { Account, Installation, Page } from './model'
import { ApiError, toApiError } from './problem'
import { authorizedFetch, mayBeSignedIn } from './session'

const RETRIES = 2
const PAGE_LENGTH = 24

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < RETRIES && isPassing(error),
    },
  },
})

/** Only what may be better in a moment is tried again. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 503)
}

export const installation = queryOptions({
  queryKey: ['installation'],
  queryFn: async ({ signal }): Promise<Installation> => {
    const response = await authorizedFetch(new Request(new URL('/api/v1/installation', location.origin), { signal }))
    if (!response.ok) throw await toApiError(response)
    return (await response.json()) as Installation
  },
  staleTime: Infinity,
})

/** The person signed in, or null. */
export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Account | null> => {
    if (!mayBeSignedIn()) return null
    try {
      return await unwrap(api.GET('/api/v1/users/me', { signal }))
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 401) return null
      throw failure
    }
  },
  staleTime: Infinity,
})

/** After the end of a session nothing of the person's stays in memory. */
export function forgetPerson(): void {
  queryClient.removeQueries({
    predicate: (query) => query.queryKey[0] !== 'installation' && query.queryKey[0] !== 'me',
  })
  queryClient.setQueryData(me.queryKey, null)
}

export const newReleases = infiniteQueryOptions({
  queryKey: ['releases', 'live'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(
      api.GET('/api/v1/releases', {
        params: { query: { state: 'live', limit: PAGE_LENGTH, ...after(pageParam) } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export const myReleases = infiniteQueryOptions({
  queryKey: ['releases', 'mine'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(api.GET('/api/v1/releases', { params: { query: { mine: true, limit: 100, ...after(pageParam) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export const release = (id: string) =>
  queryOptions({
    queryKey: ['release', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/releases/{id}', { params: { path: { id } }, signal })),
  })

export const track = (id: string) =>
  queryOptions({
    queryKey: ['track', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/tracks/{id}', { params: { path: { id } }, signal })),
    staleTime: Infinity,
  })

export const artist = (id: string) =>
  queryOptions({
    queryKey: ['artist', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/artists/{id}', { params: { path: { id } }, signal })),
  })

export const artistReleases = (artistId: string) =>
  infiniteQueryOptions({
    queryKey: ['releases', 'artist', artistId],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/releases', {
          params: { query: { artistId, state: 'live', limit: PAGE_LENGTH, ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })

export const search = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => {
      const query = { q, limit: 12 }
      const [artists, releases, tracks] = await Promise.all([
        unwrap(api.GET('/api/v1/artists', { params: { query }, signal })),
        unwrap(api.GET('/api/v1/releases', { params: { query: { ...query, state: 'live' } }, signal })),
        unwrap(api.GET('/api/v1/tracks', { params: { query }, signal })),
      ])
      return { artists: artists.items, releases: releases.items, tracks: tracks.items }
    },
  })

export const trending = queryOptions({
  queryKey: ['trending'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/charts/trending', { params: { query: { window: '24h', limit: 10 } }, signal })),
  staleTime: 5_000,
})

export const recentlyPlayed = infiniteQueryOptions({
  queryKey: ['recently-played'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(
      api.GET('/api/v1/users/me/recently-played', { params: { query: { limit: 50, ...after(pageParam) } }, signal }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
  staleTime: 0,
})

export const waveform = (url: string) =>
  queryOptions({
    queryKey: ['waveform', url],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal })
      if (!response.ok) throw await toApiError(response)
      return (await response.json()) as Waveform
    },
    staleTime: Infinity,
  })

export function after(cursor: string | null): { cursor?: string } {
  return cursor === null ? {} : { cursor }
}

export function nextCursor(page: Page<unknown>): string | null {
  return page.nextCursor
}
