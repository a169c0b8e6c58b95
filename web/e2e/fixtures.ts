import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url))

/** Tones of known pitch, so that no sound file is committed and what is heard can be checked. */
export const ALBUM = {
  long: { path: join(FOLDER, '01 - Concert A.flac'), title: 'Concert A', hertz: 440 },
  short: { path: join(FOLDER, '02 - Octave.wav'), title: 'Octave', hertz: 880 },
  broken: { path: join(FOLDER, '03 - truncated.flac'), title: 'truncated' },
  cover: join(FOLDER, 'cover.png'),
}

const LONG_SECONDS = 40
const SHORT_SECONDS = 8
const BROKEN_BYTES = 600

export function makeFixtures(): void {
  mkdirSync(FOLDER, { recursive: true })
  tone(ALBUM.long.hertz, LONG_SECONDS, ALBUM.long.path)
  tone(ALBUM.short.hertz, SHORT_SECONDS, ALBUM.short.path)
  writeFileSync(ALBUM.broken.path, readFileSync(ALBUM.long.path).subarray(0, BROKEN_BYTES))
  const gradient = 'gradients=size=900x900:c0=0x2338b8:c1=0xb32a17:x0=0:y0=0:x1=900:y1=900'
  ffmpeg('-f', 'lavfi', '-i', gradient, '-frames:v', '1', ALBUM.cover)
}

function tone(hertz: number, seconds: number, path: string): void {
  ffmpeg('-f', 'lavfi', '-i', `sine=frequency=${hertz}:duration=${seconds}:sample_rate=44100`, '-ac', '2', path)
}

function ffmpeg(...args: string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])
}
