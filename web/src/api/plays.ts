import type { Delivery, Report } from '../lib/reports'
import type { Play } from './model'
import { authorizedFetch, currentToken } from './session'

const PLAYS_URL = '/api/v1/plays'

export async function sendPlay(report: Report<Play>): Promise<Delivery> {
  try {
    const response = await authorizedFetch(toRequest(report))
    if (response.ok) return 'delivered'
    // The first send is still under way (409) or the server asks for patience: the report stays for later.
    return [401, 408, 409, 429].includes(response.status) || response.status >= 500 ? 'unreachable' : 'refused'
  } catch {
    return 'unreachable'
  }
}

/** The page is closing: sent without waiting for the answer. The stored copy is sent again at the next start. */
export function sendPlayOnExit(report: Report<Play>): void {
  const token = currentToken()
  if (token === null) return
  const request = toRequest(report)
  request.headers.set('Authorization', `Bearer ${token}`)
  void fetch(request, { keepalive: true }).catch(() => undefined)
}

function toRequest({ key, body }: Report<Play>): Request {
  return new Request(new URL(PLAYS_URL, location.origin), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  })
}
