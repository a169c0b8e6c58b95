import type { Tokens } from './model'
import { toApiError, unreachable } from './problem'

/**
 * Who is signed in. The access token lives in this module's memory only; the refresh token is an HttpOnly cookie that
 * scripts never see. Storage holds a mere hint that asking for a new access token is worth a request.
 */
interface Access {
  token: string
  expiresAt: number
}

type Message = { kind: 'renewed'; access: Access } | { kind: 'ended' }

const REFRESH_URL = '/api/v1/auth/token/refresh'
const HINT = 'tutti.signed-in'
const LOCK = 'tutti.refresh'
const EARLY_MILLIS = 20_000
const BROWSER = { 'X-Tutti-Client': 'browser' }

let access: Access | null = null
let refreshing: Promise<Access | null> | null = null
const endListeners = new Set<() => void>()
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tutti.session')

tabs?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'renewed') access = data.access
  else forget()
})

export const browserHeaders = () => ({ ...BROWSER })

export function begin(tokens: Pick<Tokens, 'accessToken' | 'expiresIn'>): void {
  access = { token: tokens.accessToken, expiresAt: Date.now() + tokens.expiresIn * 1000 }
  localStorage.setItem(HINT, '1')
  tabs?.postMessage({ kind: 'renewed', access } satisfies Message)
}

export function end(): void {
  forget()
  tabs?.postMessage({ kind: 'ended' } satisfies Message)
}

export function onEnd(listener: () => void): () => void {
  endListeners.add(listener)
  return () => endListeners.delete(listener)
}

/** Whether somebody is probably signed in; only a call can tell for sure. */
export const mayBeSignedIn = () => access !== null || localStorage.getItem(HINT) !== null

/** The token as it is, for the moment when a page closes and nothing can be awaited. */
export const currentToken = () => access?.token ?? null

export async function getToken(): Promise<string | null> {
  if (access && Date.now() < access.expiresAt - EARLY_MILLIS) return access.token
  if (!mayBeSignedIn()) return null
  return (await refreshOnce(access))?.token ?? null
}

/** Sends with the token; a 401 is answered by one new token and one more try. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone()
  const token = await getToken()
  const response = await send(request, token)
  if (response.status !== 401 || token === null) return response
  const renewed = await renewAfterRefusal(token)
  return renewed === null ? response : send(again, renewed)
}

/** For senders other than fetch: a fresh token after this one was refused, or null when the session is over. */
export async function renewAfterRefusal(refused: string): Promise<string | null> {
  if (access && access.token !== refused) return access.token
  return (await refreshOnce(access))?.token ?? null
}

async function send(request: Request, token: string | null): Promise<Response> {
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`)
  try {
    return await fetch(request)
  } catch (failure) {
    if (request.signal.aborted) throw failure
    throw unreachable()
  }
}

/** One refresh in flight for all calls of this tab, and one tab at a time. */
function refreshOnce(stale: Access | null): Promise<Access | null> {
  refreshing ??= oneTabAtATime(() => refresh(stale)).finally(() => {
    refreshing = null
  })
  return refreshing
}

async function refresh(stale: Access | null): Promise<Access | null> {
  // While this tab waited for the lock another one may have renewed for all of them.
  if (access !== null && access !== stale) return access
  const body = new Request(new URL(REFRESH_URL, location.origin), {
    method: 'POST',
    headers: { ...BROWSER, 'Content-Type': 'application/json' },
    body: '{}',
  })
  const response = await send(body, null)
  if (response.ok) {
    begin((await response.json()) as Tokens)
    return access
  }
  if (response.status >= 500 || response.status === 429) throw await toApiError(response)
  end()
  return null
}

function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  // Web Locks exist on https and localhost only; elsewhere the server's grace for the previous token has to do.
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(LOCK, work) as Promise<T>
}

function forget(): void {
  const wasSignedIn = mayBeSignedIn()
  access = null
  localStorage.removeItem(HINT)
  if (wasSignedIn) endListeners.forEach((listener) => listener())
}
