import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ChartTrack } from '../src/api/model'
import { answer, getPerson, getRelease, json, notFound, page, Refusal, type Exchange } from './exchange.ts'
import { drawArtwork, drawWaveform } from './media.ts'

const COUNTS_FROM_MILLIS = 30_000
const TYPES: Record<string, string> = {
  m3u8: 'application/vnd.apple.mpegurl',
  m4s: 'video/iso.segment',
  mp4: 'audio/mp4',
}

/** Sentinels in a track's title: "unplayable" is refused, "expires" has a source that lives five seconds. */
export function startPlayback(exchange: Exchange): void {
  getPerson(exchange)
  const track = exchange.world.findTrack(exchange.params[0] ?? '')
  if (!track) throw notFound()
  getRelease(exchange, track.release.id)
  if (track.title.includes('unplayable')) throw new Refusal(410, 'gone', 'The recording has been removed.')
  const lifeMillis = track.title.includes('expires') ? 5_000 : 3_600_000
  const folder = `/media/v1/${track.id}`
  answer(exchange, 200, {
    hlsUrl: `${folder}/master.m3u8`,
    fileUrl: `${folder}/file.wav`,
    expiresAt: new Date(exchange.world.now().getTime() + lifeMillis).toISOString(),
    durationMillis: track.durationMillis,
    loudnessLufs: track.loudnessLufs,
    albumLoudnessLufs: track.loudnessLufs,
    truePeakDbtp: track.truePeakDbtp,
    renditions: [],
  })
}

export function reportPlay(exchange: Exchange): void {
  const person = getPerson(exchange)
  const { world, headers } = exchange
  const key = headers['idempotency-key']
  if (typeof key !== 'string') throw new Refusal(400, 'idempotency-key-missing', 'Send Idempotency-Key.')
  const { trackId = '', startedAt = '', millisPlayed } = json(exchange)
  const track = world.findTrack(trackId)
  if (!track) throw notFound()
  const counted = Number(millisPlayed) >= Math.min(COUNTS_FROM_MILLIS, track.durationMillis ?? 0)
  if (!world.plays.some((play) => play.key === key)) {
    world.plays.push({ person: person.id, track: world.toChartTrack(track), playedAt: startedAt, counted, key })
  }
  answer(exchange, 201, { id: key, counted })
}

export function listTrending(exchange: Exchange): void {
  const counts = new Map<string, { track: ChartTrack; plays: number }>()
  for (const play of exchange.world.plays.filter((play) => play.counted)) {
    const row = counts.get(play.track.id) ?? { track: play.track, plays: 0 }
    row.plays++
    counts.set(play.track.id, row)
  }
  answer(
    exchange,
    200,
    page(
      exchange,
      [...counts.values()].sort((a, b) => b.plays - a.plays),
    ),
  )
}

export function listRecentlyPlayed(exchange: Exchange): void {
  const person = getPerson(exchange)
  const mine = exchange.world.plays
    .filter((play) => play.person === person.id)
    .sort((a, b) => b.playedAt.localeCompare(a.playedAt))
  answer(
    exchange,
    200,
    page(
      exchange,
      mine.map(({ track, playedAt }) => ({ track, playedAt })),
    ),
  )
}

export async function serveSegment(exchange: Exchange): Promise<void> {
  const [trackId = '', name = ''] = exchange.params
  const track = exchange.world.findTrack(trackId)
  if (!track || name.includes('..')) throw notFound()
  const file = exchange.world.files.get(trackId)?.path
  const folder = await exchange.media.ladder(trackId, file, track.durationMillis ?? 0)
  const path = join(folder, name)
  if (!existsSync(path)) throw notFound()
  const type = TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream'
  exchange.response.writeHead(200, { 'Content-Type': type, 'Content-Length': statSync(path).size })
  createReadStream(path).pipe(exchange.response)
}

export function serveWaveform(exchange: Exchange): void {
  answer(exchange, 200, drawWaveform(exchange.params[0] ?? ''))
}

export function serveArtwork(exchange: Exchange): void {
  const name = decodeURIComponent(exchange.params[0] ?? '')
  const file = exchange.world.files.get(name)
  exchange.response.writeHead(200, { 'Content-Type': file?.type ?? 'image/svg+xml' })
  exchange.response.end(file ? readFileSync(file.path) : drawArtwork(name))
}
