import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { backoffMillis } from '../lib/backoff'
import { readEvents } from '../lib/eventStream'
import { toApiError } from './problem'
import { authorizedFetch } from './session'

/** Whether news arrive by themselves; while they do not, pages ask now and then. */
export type LiveState = 'live' | 'polling'

type Listener = () => void

// One connection for the whole tab, for all topics that some page wants now. A hidden tab lets go of its connection,
// since browsers allow few to one host; when it is shown again it takes up where it was, by the last id.
const listeners = new Map<string, Set<Listener>>()
const watchers = new Set<() => void>()
let connection: AbortController | null = null
let connectedTo = ''
let lastEventId: string | null = null
let state: LiveState = 'polling'

/** Calls back whenever something happens on the topic. What happened is asked for: a message may be missed, an answer not. */
export function useLive(topic: string | null, onNews: () => void): LiveState {
  const onEvent = useEffectEvent(onNews)
  useEffect(() => {
    if (topic === null) return
    const listener = () => onEvent()
    return listen(topic, listener)
  }, [topic])
  return useSyncExternalStore(watch, () => (topic === null ? 'polling' : state))
}

function listen(topic: string, listener: Listener): () => void {
  const known = listeners.get(topic) ?? new Set()
  listeners.set(topic, known.add(listener))
  connectSoon()
  return () => {
    known.delete(listener)
    if (known.size === 0) listeners.delete(topic)
    connectSoon()
  }
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

document.addEventListener('visibilitychange', () => connectSoon())

let isDue = false

/** A page that changes leaves some topics and takes others: one new connection is enough for all of that. */
function connectSoon(): void {
  if (isDue) return
  isDue = true
  setTimeout(() => {
    isDue = false
    connect()
  }, 50)
}

function connect(): void {
  const wanted = document.visibilityState === 'hidden' ? '' : [...listeners.keys()].sort().join(',')
  if (wanted === connectedTo) return
  connection?.abort()
  connection = null
  connectedTo = wanted
  if (wanted === '') return become('polling')
  connection = new AbortController()
  void follow(wanted, connection.signal)
}

async function follow(topics: string, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      await readOnce(topics, signal, () => {
        attempt = 0
      })
    } catch (failure) {
      // The page asks by itself meanwhile, so that nothing has to be said here; what is refused is refused for good.
      if (isRefused(failure)) return become('polling')
    }
    if (!signal.aborted) become('polling')
    await pause(backoffMillis(attempt, Math.random), signal)
  }
}

async function readOnce(topics: string, signal: AbortSignal, onOpen: () => void): Promise<void> {
  const url = new URL(`/api/v1/live?topics=${encodeURIComponent(topics)}`, location.origin)
  const headers = { Accept: 'text/event-stream', ...(lastEventId && { 'Last-Event-ID': lastEventId }) }
  const response = await authorizedFetch(new Request(url, { headers, signal }))
  if (!response.ok || !response.body) throw await toApiError(response)
  onOpen()
  become('live')
  // What happened before the connection stood was told to nobody.
  listeners.forEach((known) => known.forEach((listener) => listener()))
  for await (const event of readEvents(response.body)) {
    lastEventId = event.id ?? lastEventId
    tell(event)
  }
}

/** A message names its topic; a reload without one means that something of any topic may have been missed. */
function tell({ event, data }: { event: string; data: string }): void {
  if (event === 'ready') return
  const { topic } = JSON.parse(data) as { topic?: string | null }
  const meant = topic ? [listeners.get(topic) ?? []] : [...listeners.values()]
  meant.forEach((known) => known.forEach((listener) => listener()))
}

function become(next: LiveState): void {
  if (state === next) return
  state = next
  watchers.forEach((watcher) => watcher())
}

function isRefused(failure: unknown): boolean {
  const status = (failure as { status?: number }).status ?? 0
  return status >= 400 && status < 500 && status !== 429
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
