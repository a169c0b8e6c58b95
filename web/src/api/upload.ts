import type { Problem } from './problem'
import { ApiError, unreachable } from './problem'
import { getToken, renewAfterRefusal } from './session'

export interface TrackUpload {
  releaseId: string
  file: File
  title: string
  position: number
  /** The same for every try, so that a lost answer does not add the track twice. */
  idempotencyKey: string
}

interface Outgoing {
  method: 'POST' | 'PUT'
  url: string
  headers: Record<string, string>
  body: FormData | File
}

/** Sends one audio file with upload progress. */
export async function uploadTrack(
  upload: TrackUpload,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const outgoing: Outgoing = {
    method: 'POST',
    url: `/api/v1/releases/${upload.releaseId}/tracks`,
    headers: { 'Idempotency-Key': upload.idempotencyKey },
    body: formOf(upload),
  }
  await sendWithProgress(outgoing, onProgress, signal)
}

/** Sends with the progress that fetch does not report, and answers the body as text. A 401 is answered by one more try. */
export async function sendWithProgress(
  outgoing: Outgoing,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const token = await getToken()
  const first = await send(outgoing, token, onProgress, signal)
  if (first.ok) return first.body
  const renewed = first.error.status === 401 && token !== null ? await renewAfterRefusal(token) : null
  if (renewed === null) throw first.error
  const second = await send(outgoing, renewed, onProgress, signal)
  if (!second.ok) throw second.error
  return second.body
}

type Sent = { ok: true; body: string } | { ok: false; error: ApiError }

function send(
  { method, url, headers, body }: Outgoing,
  token: string | null,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value))
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      const isTaken = request.status >= 200 && request.status < 300
      resolve(isTaken ? { ok: true, body: request.responseText } : { ok: false, error: errorOf(request) })
    }
    request.onerror = () => resolve({ ok: false, error: unreachable() })
    request.onabort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

function formOf(upload: TrackUpload): FormData {
  const form = new FormData()
  form.append('title', upload.title)
  form.append('position', String(upload.position))
  form.append('file', upload.file, upload.file.name)
  return form
}

function errorOf(request: XMLHttpRequest): ApiError {
  const requestId = request.getResponseHeader('X-Request-Id')
  try {
    const problem = JSON.parse(request.responseText) as Problem
    return new ApiError(request.status, problem, problem.requestId ?? requestId)
  } catch {
    return new ApiError(request.status, {}, requestId)
  }
}
