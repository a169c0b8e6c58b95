import { create } from 'zustand'
import { explain, type Explanation } from '../api/problem'
import { onEnd } from '../api/session'
import { sendFile } from '../api/shop/files'
import type { FileArea } from '../api/shop/model'
import { newId } from '../lib/ids'

export type SendState = { kind: 'sending'; fraction: number } | { kind: 'failed'; why: Explanation }

export interface SentFile {
  id: string
  area: FileArea
  file: File
  isDryRun: boolean
  state: SendState
}

/** Files on their way to the imports. They go on while the person looks at other pages. */
export const useImports = create<{ files: SentFile[] }>(() => ({ files: [] }))

const aborts = new Map<string, AbortController>()
const { getState: get, setState: set } = useImports

window.addEventListener('beforeunload', (event) => {
  if (get().files.some((sent) => sent.state.kind === 'sending')) event.preventDefault()
})
onEnd(() => get().files.forEach((sent) => dropFile(sent.id)))

export function startImport(area: FileArea, file: File, isDryRun: boolean): void {
  const sent: SentFile = { id: newId(), area, file, isDryRun, state: { kind: 'sending', fraction: 0 } }
  set(({ files }) => ({ files: [sent, ...files] }))
  void send(sent)
}

export function retryImport(sent: SentFile): void {
  change(sent.id, { kind: 'sending', fraction: 0 })
  void send(sent)
}

export function dropFile(id: string): void {
  aborts.get(id)?.abort()
  set(({ files }) => ({ files: files.filter((sent) => sent.id !== id) }))
}

async function send({ id, area, file, isDryRun }: SentFile): Promise<void> {
  const abort = new AbortController()
  aborts.set(id, abort)
  try {
    await sendFile(area, file, isDryRun, (fraction) => change(id, { kind: 'sending', fraction }), abort.signal)
    dropFile(id)
  } catch (failure) {
    if (!abort.signal.aborted) change(id, { kind: 'failed', why: explain(failure) })
  } finally {
    aborts.delete(id)
  }
}

function change(id: string, state: SendState): void {
  set(({ files }) => ({ files: files.map((sent) => (sent.id === id ? { ...sent, state } : sent)) }))
}
