import { create } from 'zustand'
import { explain, type Explanation } from '../api/problem'
import { queryClient, release } from '../api/queries'
import { onEnd } from '../api/session'
import { uploadTrack, type TrackUpload } from '../api/upload'
import { titleFromName } from '../lib/files'
import { newId } from '../lib/ids'

export type UploadState =
  { kind: 'waiting' } | { kind: 'sending'; fraction: number } | { kind: 'failed'; why: Explanation }

export interface Upload extends TrackUpload {
  id: string
  state: UploadState
}

const PARALLEL_MAX = 2

/** Files on their way to the server. They go on while the person looks at other pages. */
export const useUploads = create<{ uploads: Upload[] }>(() => ({ uploads: [] }))

const aborts = new Map<string, AbortController>()
const { getState: get, setState: set } = useUploads

window.addEventListener('beforeunload', (event) => {
  if (get().uploads.some((upload) => upload.state.kind !== 'failed')) event.preventDefault()
})
onEnd(() => get().uploads.forEach((upload) => cancelUpload(upload.id)))

export function startUploads(releaseId: string, files: File[], firstPosition: number): void {
  const added = files.map<Upload>((file, index) => ({
    id: newId(),
    releaseId,
    file,
    title: titleFromName(file.name),
    position: firstPosition + index,
    idempotencyKey: newId(),
    state: { kind: 'waiting' },
  }))
  set(({ uploads }) => ({ uploads: [...uploads, ...added] }))
  sendWaiting()
}

export function retryUpload(id: string): void {
  change(id, { kind: 'waiting' })
  sendWaiting()
}

export function cancelUpload(id: string): void {
  aborts.get(id)?.abort()
  forget(id)
  sendWaiting()
}

function sendWaiting(): void {
  const { uploads } = get()
  const sending = uploads.filter((upload) => upload.state.kind === 'sending').length
  uploads
    .filter((upload) => upload.state.kind === 'waiting')
    .slice(0, Math.max(0, PARALLEL_MAX - sending))
    .forEach((upload) => void send(upload))
}

async function send(upload: Upload): Promise<void> {
  const abort = new AbortController()
  aborts.set(upload.id, abort)
  change(upload.id, { kind: 'sending', fraction: 0 })
  try {
    await uploadTrack(upload, (fraction) => change(upload.id, { kind: 'sending', fraction }), abort.signal)
    // The track is asked for before its upload disappears, so that no row flickers.
    await queryClient.invalidateQueries({ queryKey: release(upload.releaseId).queryKey })
    forget(upload.id)
  } catch (failure) {
    if (!abort.signal.aborted) change(upload.id, { kind: 'failed', why: explain(failure) })
  } finally {
    aborts.delete(upload.id)
    sendWaiting()
  }
}

function change(id: string, state: UploadState): void {
  set(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)) }))
}

function forget(id: string): void {
  set(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))
}
