import { backoffMillis } from '../lib/backoff'
import { readEvents } from '../lib/eventStream'
import type { Release } from './model'
import { queryClient, release as releaseQuery } from './queries'
import { toApiError } from './problem'
import { authorizedFetch } from './session'

const ATTEMPTS_MAX = 12

export type Following = 'live' | 'reconnecting' | 'lost'

export const isProcessing = (release: Release) => release.tracks.some((track) => track.state === 'processing')

/**
 * Follows a release while its tracks are prepared and keeps the cache current. The server ends the stream when nothing
 * is processing; a stream that ends earlier is taken up again with backoff. Returns how to stop.
 */
export function followRelease(id: string, tell: (state: Following) => void): () => void {
  const stop = new AbortController()
  void follow(id, tell, stop.signal)
  return () => stop.abort()
}

async function follow(id: string, tell: (state: Following) => void, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX && !signal.aborted; attempt++) {
    try {
      const latest = await readOnce(id, signal, () => {
        attempt = 0
        tell('live')
      })
      if (latest && !isProcessing(latest)) return
    } catch (failure) {
      if (signal.aborted) return
      if (isFinal(failure)) break
    }
    tell('reconnecting')
    await pause(backoffMillis(attempt, Math.random), signal)
  }
  if (!signal.aborted) tell('lost')
}

/** Reads one connection to its end and answers the last state seen on it. */
async function readOnce(id: string, signal: AbortSignal, onEvent: () => void): Promise<Release | null> {
  const url = new URL(`/api/v1/releases/${id}/progress`, location.origin)
  const response = await authorizedFetch(new Request(url, { headers: { Accept: 'text/event-stream' }, signal }))
  if (!response.ok || !response.body) throw await toApiError(response)
  let latest: Release | null = null
  for await (const event of readEvents(response.body)) {
    if (event.event !== 'release') continue
    latest = JSON.parse(event.data) as Release
    queryClient.setQueryData(releaseQuery(id).queryKey, latest)
    onEvent()
  }
  return latest
}

function isFinal(failure: unknown): boolean {
  const status = (failure as { status?: number }).status
  return status === 401 || status === 403 || status === 404
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
