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

/** Sends one audio file with upload progress, which fetch does not report. */
export async function uploadTrack(
  upload: TrackUpload,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const token = await getToken()
  const status = await send(upload, token, onProgress, signal)
  if (status.ok) return
  const renewed = status.error.status === 401 && token !== null ? await renewAfterRefusal(token) : null
  if (renewed === null) throw status.error
  const second = await send(upload, renewed, onProgress, signal)
  if (!second.ok) throw second.error
}

type Sent = { ok: true } | { ok: false; error: ApiError }

function send(
  upload: TrackUpload,
  token: string | null,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/releases/${upload.releaseId}/tracks`)
    request.setRequestHeader('Idempotency-Key', upload.idempotencyKey)
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => resolve(request.status === 202 ? { ok: true } : { ok: false, error: errorOf(request) })
    request.onerror = () => resolve({ ok: false, error: unreachable() })
    request.onabort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', () => request.abort())
    request.send(formOf(upload))
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
