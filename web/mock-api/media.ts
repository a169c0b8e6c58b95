import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const SAMPLE_RATE = 22_050

/** Sound for the mock: tones made on the spot, turned into HLS by the system's ffmpeg. */
export class Media {
  readonly folder = mkdtempSync(join(tmpdir(), 'tutti-mock-'))
  private readonly ladders = new Map<string, Promise<string>>()

  constructor() {
    process.once('exit', () => rmSync(this.folder, { recursive: true, force: true }))
  }

  keep(name: string, bytes: Buffer): string {
    const path = join(this.folder, createHash('sha256').update(name).digest('hex').slice(0, 20))
    writeFileSync(path, bytes)
    return path
  }

  async probeMillis(path: string): Promise<number | null> {
    try {
      const args = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', path]
      const { stdout } = await run('ffprobe', args)
      const seconds = Number(stdout.trim())
      return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : null
    } catch {
      return null
    }
  }

  /** The folder with master.m3u8 of a track: of its uploaded file, or of a tone where there is none. */
  ladder(trackId: string, file: string | undefined, durationMillis: number): Promise<string> {
    const known = this.ladders.get(trackId)
    if (known) return known
    const made = this.makeLadder(trackId, file, durationMillis)
    this.ladders.set(trackId, made)
    return made
  }

  private async makeLadder(trackId: string, file: string | undefined, durationMillis: number): Promise<string> {
    const folder = join(this.folder, `hls-${trackId}`)
    mkdirSync(folder, { recursive: true })
    const input = file ? ['-i', file] : ['-f', 'wav', '-i', 'pipe:0']
    const output = ['-vn', '-c:a', 'aac', '-b:a', '128k', '-ar', '44100', '-f', 'hls', '-hls_time', '6']
    const shape = ['-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4', '-hls_segment_filename', 'a%03d.m4s']
    const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', ...input, ...output, ...shape, 'audio.m3u8'], { cwd: folder })
    if (!file) ffmpeg.stdin.end(tone(trackId, durationMillis))
    await new Promise((resolve) => ffmpeg.on('close', resolve).on('error', resolve))
    if (existsSync(join(folder, 'audio.m3u8'))) {
      const variant = '#EXT-X-STREAM-INF:BANDWIDTH=140000,CODECS="mp4a.40.2"\naudio.m3u8\n'
      writeFileSync(join(folder, 'master.m3u8'), `#EXTM3U\n#EXT-X-VERSION:7\n${variant}`)
    }
    return folder
  }
}

/** A soft chord that swells and fades, as 16-bit WAV. */
function tone(seed: string, durationMillis: number): Buffer {
  const samples = Math.floor((durationMillis / 1000) * SAMPLE_RATE)
  const wav = Buffer.alloc(44 + samples * 2)
  writeHeader(wav, samples)
  const root = 110 * 2 ** (((seed.codePointAt(0) ?? 0) % 12) / 12)
  for (let sample = 0; sample < samples; sample++) {
    const seconds = sample / SAMPLE_RATE
    const swell = 0.55 + 0.45 * Math.sin(seconds / 3)
    const chord = [1, 1.5, 2, 2.52].reduce((sum, ratio) => sum + Math.sin(2 * Math.PI * root * ratio * seconds), 0)
    wav.writeInt16LE(Math.round(chord * 0.12 * swell * 32_767), 44 + sample * 2)
  }
  return wav
}

function writeHeader(wav: Buffer, samples: number): void {
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples * 2, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(SAMPLE_RATE, 24)
  wav.writeUInt32LE(SAMPLE_RATE * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples * 2, 40)
}

/** Peaks that look like music: phrases that rise and fall, the same for the same track. */
export function drawWaveform(seed: string) {
  const length = 900
  const start = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7)
  const data: number[] = []
  for (let pixel = 0; pixel < length; pixel++) {
    const phrase = Math.abs(Math.sin((pixel + start) / 61) * Math.sin((pixel + start) / 173))
    const grain = Math.abs(Math.sin((pixel + start) * 12.9898) * 43758.5453) % 1
    const edge = Math.min(1, pixel / 30, (length - pixel) / 50)
    const height = Math.round(127 * edge * (0.15 + 0.6 * phrase + 0.25 * grain * phrase))
    data.push(-height, height)
  }
  return { version: 2, channels: 1, bits: 8, sample_rate: SAMPLE_RATE, samples_per_pixel: 4096, length, data }
}

/** A printed-looking picture for seeded releases. */
export function drawArtwork(seed: string): string {
  const hue = [...seed].reduce((sum, char) => sum + char.charCodeAt(0) * 7, 0) % 360
  const arcs = Array.from({ length: 9 }, (_, index) => {
    const radius = 40 + index * 34
    return `<circle cx="300" cy="${420 + index * 9}" r="${radius}" fill="none" stroke="hsl(${hue} 45% ${88 - index * 6}%)" stroke-width="${14 - index}"/>`
  }).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600"><rect width="600" height="600" fill="hsl(${hue} 38% 26%)"/>${arcs}<rect y="420" width="600" height="180" fill="hsl(${(hue + 30) % 360} 42% 18%)" opacity=".86"/></svg>`
}
