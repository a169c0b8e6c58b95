import type { Release, ReleaseChange, ReleaseSummary, Track, TrackChange } from '../src/api/model'
import * as exchanges from './exchange.ts'
import {
  answer,
  getOwnRelease,
  getPerson,
  getRelease,
  json,
  notFound,
  page,
  Refusal,
  type Exchange,
} from './exchange.ts'
import { readyFacts, aRelease, artworkOf, aTrack } from './world.ts'

const STEP_MILLIS = 350
const STEPS = [
  'Reading the file',
  'Measuring loudness',
  'Drawing the waveform',
  'Making 64 kbit/s',
  'Making 128 kbit/s',
  'Making 256 kbit/s',
  'Checking the result',
]

export function createArtist(exchange: Exchange): void {
  getPerson(exchange)
  answer(exchange, 201, exchange.world.addArtist(json(exchange).name ?? ''))
}

export function listArtists(exchange: Exchange): void {
  fail(exchange)
  answer(
    exchange,
    200,
    page(
      exchange,
      exchange.world.artists.filter((artist) => matches(exchange, artist.name)),
    ),
  )
}

export function getArtist(exchange: Exchange): void {
  const artist = exchange.world.artists.find((known) => known.id === exchange.params[0])
  if (!artist) throw notFound()
  answer(exchange, 200, artist)
}

export function createRelease(exchange: Exchange): void {
  const person = getPerson(exchange)
  const { title = '', artistId, type, releaseDate, upc } = json(exchange)
  const artist = exchange.world.artists.find((known) => known.id === artistId)
  if (!artist) throw notFound()
  checkUpc(upc)
  const release = aRelease(exchange.world, artist, title, type as Release['type'], 0)
  release.releaseDate = releaseDate ?? release.releaseDate
  release.createdAt = exchange.world.now().toISOString()
  exchange.world.releases.unshift(release)
  exchange.world.owners.set(release.id, person.id)
  answer(exchange, 201, release)
}

export function listReleases(exchange: Exchange): void {
  fail(exchange)
  const { world, url } = exchange
  const person = exchanges.findPerson(exchange)
  const isMine = url.searchParams.get('mine') === 'true'
  const artistId = url.searchParams.get('artistId')
  const releases = world.releases
    .filter((release) => (isMine ? world.isOwner(release, person) : release.state === 'live'))
    .filter((release) => artistId === null || release.artist.id === artistId)
    .filter((release) => matches(exchange, release.title))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  answer(exchange, 200, page(exchange, releases.map(toSummary)))
}

export const showRelease = (exchange: Exchange) => answer(exchange, 200, getRelease(exchange))

export function changeRelease(exchange: Exchange): void {
  const release = getOwnRelease(exchange)
  exchanges.checkVersion(exchange, release.version)
  const { territories, ...change } = json(exchange) as ReleaseChange
  checkUpc(change.upc)
  if (territories?.some((code) => !/^[A-Z]{2}$/i.test(code))) {
    throw new Refusal(422, 'invalid-territory', 'That is not a country code, such as DE.', 'territories')
  }
  Object.assign(release, change, territories && { territories: territories.length > 0 ? territories : null })
  exchange.world.changed(release)
  answer(exchange, 200, release)
}

export function withdraw(exchange: Exchange): void {
  const release = getOwnRelease(exchange)
  if (release.state === 'draft') exchange.world.releases.splice(exchange.world.releases.indexOf(release), 1)
  else release.state = 'taken_down'
  exchange.world.changed(release)
  answer(exchange, 204)
}

/** Sentinel: a release called "Refused" is refused. */
export function publish(exchange: Exchange): void {
  const release = getOwnRelease(exchange)
  if (release.title === 'Refused') throw new Refusal(422, 'release-incomplete', 'The label has not signed yet.')
  const isReady = release.tracks.length > 0 && release.tracks.every((track) => track.state === 'ready')
  if (!isReady) throw new Refusal(422, 'release-incomplete', 'Every track has to be ready before publication.')
  release.state = new Date(release.releaseDate) > exchange.world.now() ? 'scheduled' : 'live'
  exchange.world.changed(release)
  answer(exchange, 200, release)
}

export function setArtwork(exchange: Exchange): void {
  const release = getOwnRelease(exchange)
  const name = `${release.id}-${release.version}`
  exchange.world.files.set(name, {
    path: exchange.media.keep(name, exchange.body),
    type: exchange.headers['content-type'] ?? 'image/png',
  })
  release.artwork = artworkOf(name)
  release.tracks.forEach((track) => (track.release.artwork = release.artwork))
  exchange.world.changed(release)
  answer(exchange, 204)
}

/** Sentinels in the file's name: "too-large" is refused, "flaky" works at the second try, "truncated" fails later. */
export async function addTrack(exchange: Exchange): Promise<void> {
  const release = getOwnRelease(exchange)
  const { world, media } = exchange
  const form = await readForm(exchange)
  const file = form.get('file') as File
  if (file.name.includes('too-large')) throw new Refusal(413, 'file-too-large', 'A track may have 500 MB.')
  if (file.name.includes('flaky') && !world.flakyOnce.has(file.name)) {
    world.flakyOnce.add(file.name)
    throw new Refusal(503, 'unavailable', 'Busy.')
  }
  const track = aTrack(release, String(form.get('title') ?? file.name), Number(form.get('position') ?? 1))
  const path = media.keep(track.id, Buffer.from(await file.arrayBuffer()))
  world.files.set(track.id, { path, type: file.type })
  release.tracks.push(track)
  release.tracks.sort((a, b) => a.position - b.position)
  world.changed(release)
  void prepare(exchange, release, track, file.name)
  answer(exchange, 202, { trackId: track.id, state: 'processing' })
}

export function changeTrack(exchange: Exchange): void {
  const track = getTrack(exchange)
  const release = getRelease(exchange, track.release.id)
  const { title, isrc, position } = json(exchange) as TrackChange
  const code = isrc?.replaceAll('-', '').toUpperCase()
  if (code !== undefined && !/^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(code)) {
    throw new Refusal(422, 'invalid-isrc', 'An ISRC looks like DE-A12-26-00001.', 'isrc')
  }
  track.title = title ?? track.title
  track.isrc = code ?? track.isrc
  if (position != null) moveTrack(release, track, position)
  exchange.world.changed(release)
  answer(exchange, 200, track)
}

function moveTrack(release: Release, track: Track, position: number): void {
  release.tracks.splice(release.tracks.indexOf(track), 1)
  release.tracks.splice(position - 1, 0, track)
  release.tracks.forEach((each, index) => (each.position = index + 1))
}

export function removeTrack(exchange: Exchange): void {
  const track = getTrack(exchange)
  const release = getRelease(exchange, track.release.id)
  if (release.state !== 'draft') throw new Refusal(409, 'release-not-draft', 'Only a draft can lose tracks.')
  release.tracks.splice(release.tracks.indexOf(track), 1)
  exchange.world.changed(release)
  answer(exchange, 204)
}

export const showTrack = (exchange: Exchange) => answer(exchange, 200, getTrack(exchange))

export function listTracks(exchange: Exchange): void {
  fail(exchange)
  const tracks = exchange.world.releases
    .filter((release) => release.state === 'live')
    .flatMap((release) => release.tracks)
    .filter((track) => matches(exchange, track.title))
  answer(exchange, 200, page(exchange, tracks))
}

export function streamProgress(exchange: Exchange): void {
  const release = getRelease(exchange)
  const { world, response, request } = exchange
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const listeners = world.listeners.get(release.id) ?? new Set()
  world.listeners.set(release.id, listeners)
  const send = (state: Release) => {
    response.write(`id: ${state.version}\nevent: release\ndata: ${JSON.stringify(state)}\n\n`)
    if (state.tracks.every((track) => track.state !== 'processing')) response.end()
  }
  listeners.add(send)
  request.on('close', () => listeners.delete(send))
  send(release)
}

/** The last digit is chosen so that all of them, counted three times and once in turn, make a multiple of ten. */
function checkUpc(upc: string | null | undefined): void {
  if (upc == null) return
  const sum = [...upc].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  if (!/^\d{12,13}$/.test(upc)) throw new Refusal(422, 'invalid-upc', 'A UPC or EAN has 12 or 13 digits.', 'upc')
  if (sum % 10 !== 0) throw new Refusal(422, 'invalid-upc', 'The last digit of the UPC does not fit the others.', 'upc')
}

/** Lists leave out what only the page of a release shows. */
function toSummary({
  id,
  title,
  artist,
  type,
  releaseDate,
  upc,
  genres,
  territories,
  state,
  ...rest
}: Release): ReleaseSummary {
  const { artwork, createdAt } = rest
  return { id, title, artist, type, releaseDate, upc, genres, territories, state, artwork, createdAt }
}

function getTrack(exchange: Exchange): Track {
  const track = exchange.world.findTrack(exchange.params[0] ?? '')
  if (!track) throw notFound()
  getRelease(exchange, track.release.id)
  return track
}

async function prepare({ world, media }: Exchange, release: Release, track: Track, fileName: string): Promise<void> {
  for (const [index, message] of STEPS.entries()) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MILLIS))
    track.progress = Math.round(((index + 1) * 100) / (STEPS.length + 1))
    track.progressMessage = message
    if (fileName.includes('truncated') && index === 2) return reject(world, release, track)
    world.changed(release)
  }
  const durationMillis = await media.probeMillis(world.files.get(track.id)?.path ?? '')
  if (durationMillis === null) return reject(world, release, track)
  Object.assign(track, readyFacts(track.id, durationMillis))
  world.changed(release)
}

function reject(world: Exchange['world'], release: Release, track: Track): void {
  track.state = 'failed'
  track.failure = {
    code: 'not-audio',
    detail: 'The file holds no sound that can be recognized',
  }
  world.changed(release)
}

function readForm({ body, headers }: Exchange): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': headers['content-type'] ?? '' } }).formData()
}

function matches({ url }: Exchange, name: string): boolean {
  return name.toLowerCase().includes((url.searchParams.get('q') ?? '').toLowerCase())
}

/** Sentinels in a search: "!500" and "!503". */
function fail({ url }: Exchange): void {
  const status = /^!(\d{3})$/.exec(url.searchParams.get('q') ?? '')?.[1]
  if (status) throw new Refusal(Number(status), 'asked-for', 'You asked for this failure.')
}
