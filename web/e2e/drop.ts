import type { Locator } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const TYPES: Record<string, string> = { wav: 'audio/wav', flac: 'audio/flac', mp3: 'audio/mpeg', png: 'image/png' }

/** Drops files as a file manager does: one data transfer over the target, then let go. */
export async function dropFiles(target: Locator, paths: string[]): Promise<void> {
  const files = paths.map((path) => ({
    name: basename(path),
    type: TYPES[path.split('.').pop() ?? ''] ?? '',
    content: readFileSync(path).toString('base64'),
  }))
  const dataTransfer = await target.page().evaluateHandle(async (given) => {
    const transfer = new DataTransfer()
    for (const { name, type, content } of given) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type }))
    }
    return transfer
  }, files)
  await target.dispatchEvent('dragover', { dataTransfer })
  await target.dispatchEvent('drop', { dataTransfer })
}
