export interface SortedFiles<F> {
  audio: F[]
  artwork: F | null
  rejected: { file: F; reason: string }[]
}

interface NamedFile {
  name: string
  type: string
  size: number
}

export const AUDIO_EXTENSIONS = ['mp3', 'flac', 'wav', 'aac', 'm4a', 'alac', 'ogg', 'oga', 'opus']
const ARTWORK_TYPES = ['image/jpeg', 'image/png']

/** Splits what was dropped, in the order a person would number it: "2 b" before "10 a". */
export function sortFiles<F extends NamedFile>(files: F[]): SortedFiles<F> {
  const sorted: SortedFiles<F> = { audio: [], artwork: null, rejected: [] }
  for (const file of [...files].sort(byNaturalName)) {
    if (file.size === 0) sorted.rejected.push({ file, reason: 'The file is empty.' })
    else if (isAudio(file)) sorted.audio.push(file)
    else if (ARTWORK_TYPES.includes(file.type)) sorted.artwork ??= file
    else sorted.rejected.push({ file, reason: 'Neither audio nor a JPEG or PNG picture.' })
  }
  return sorted
}

/** "03 - Night Ferry.flac" is called "Night Ferry". */
export function titleFromName(name: string): string {
  const bare = name.replace(/\.[^.]+$/, '')
  const title = bare
    .replace(/^\s*\d{1,3}\s*[-._)\s]\s*/, '')
    .replace(/_/g, ' ')
    .trim()
  return title === '' ? bare : title
}

export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function isAudio(file: NamedFile): boolean {
  const extension = file.name.split('.').pop()?.toLowerCase() ?? ''
  return file.type.startsWith('audio/') || AUDIO_EXTENSIONS.includes(extension)
}

function byNaturalName(a: NamedFile, b: NamedFile): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}
