import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url))

/** Tones of known pitch, so that no sound file is committed and what is heard can be checked. */
export const ALBUM = {
  short: { path: join(FOLDER, '01 - Octave.wav'), title: 'Octave', hertz: 880 },
  long: { path: join(FOLDER, '02 - Concert A.flac'), title: 'Concert A', hertz: 440 },
  letter: { path: join(FOLDER, '03 - letter.mp3'), title: 'letter' },
  cover: join(FOLDER, 'cover.png'),
}

const LONG_SECONDS = 40
const SHORT_SECONDS = 8

export function makeFixtures(): void {
  mkdirSync(FOLDER, { recursive: true })
  tone(ALBUM.long.hertz, LONG_SECONDS, ALBUM.long.path)
  tone(ALBUM.short.hertz, SHORT_SECONDS, ALBUM.short.path)
  writeFileSync(ALBUM.letter.path, 'Dear listeners,\nthis is not music, whatever its name says.\n'.repeat(40))
  ffmpeg('-f', 'lavfi', '-i', `color=size=900x900,format=gbrp,${RINGS}`, '-frames:v', '1', ALBUM.cover)
}

/** Rings like waves on water, in the two pencils of the design. */
const RINGS = (() => {
  const ring = (off: number, on: number) => `'if(lt(mod(hypot(X-450,Y-640),150),72),${on},${off}+(Y/12))'`
  return `geq=r=${ring(24, 179)}:g=${ring(38, 42)}:b=${ring(120, 23)}`
})()

/** It swells, so that the waveform has a shape; it never falls silent. */
function tone(hertz: number, seconds: number, path: string): void {
  const sine = `sine=frequency=${hertz}:duration=${seconds}:sample_rate=44100`
  const swell = "volume='2+1.2*sin(t*1.7)*sin(t/3)+0.6*sin(t*5.3)':eval=frame"
  ffmpeg('-f', 'lavfi', '-i', sine, '-af', swell, '-ac', '2', path)
}

function ffmpeg(...args: string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])
}
