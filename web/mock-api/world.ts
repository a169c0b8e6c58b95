import { randomUUID } from 'node:crypto'
import { ShopWorld } from './shop/world.ts'
import type { Account, Artist, ChartTrack, Release, Track } from '../src/api/model'

export interface Person extends Account {
  password: string
}

/** Everything the mock knows, in memory: gone when it stops. */
export class World {
  readonly people: Person[] = []
  readonly artists: Artist[] = []
  readonly releases: Release[] = []
  readonly owners = new Map<string, string>()
  readonly plays: { person: string; track: ChartTrack; playedAt: string; counted: boolean; key: string }[] = []
  readonly refreshTokens = new Map<string, string>()
  readonly accessTokens = new Map<string, { person: string; expiresAt: number }>()
  readonly files = new Map<string, { path: string; type: string }>()
  readonly listeners = new Map<string, Set<(release: Release) => void>>()
  readonly flakyOnce = new Set<string>()
  readonly shop: ShopWorld

  constructor(readonly now: () => Date = () => new Date()) {
    this.shop = new ShopWorld(now)
    seed(this)
  }

  findRelease = (id: string) => this.releases.find((release) => release.id === id)
  findTrack = (id: string) => this.releases.flatMap((release) => release.tracks).find((track) => track.id === id)
  isOwner = (release: Release, person: Person | null) => person !== null && this.owners.get(release.id) === person.id

  addArtist(name: string): Artist {
    const artist = { id: randomUUID(), name, createdAt: this.now().toISOString() }
    this.artists.push(artist)
    return artist
  }

  addPerson(email: string, password: string, displayName: string, roles: Account['roles']): Person {
    const person = {
      id: randomUUID(),
      email,
      password,
      displayName,
      roles,
      createdAt: this.now().toISOString(),
      version: 1,
    }
    this.people.push(person)
    return person
  }

  changed(release: Release): void {
    release.version++
    this.listeners.get(release.id)?.forEach((listener) => listener(release))
  }

  toChartTrack(track: Track): ChartTrack {
    const release = this.findRelease(track.release.id)
    return {
      id: track.id,
      title: track.title,
      artist: track.artist,
      releaseId: track.release.id,
      artwork: release?.artwork ?? null,
    }
  }
}

const DISCS: [artist: string, title: string, type: Release['type'], days: number, art: boolean, tracks: string][] = [
  ['Hallen Quartet', 'Night Ferry', 'album', 0, true, 'Casting Off|Harbour Lights|Slow Engines|The Long Deck|Landfall'],
  [
    'Oda Lindqvist',
    'Winter Timetable',
    'album',
    1,
    false,
    'Platform 9, 06:12|Snow on the Catenary|Request Stop|Last Carriage',
  ],
  ['The Copyists', 'Second Violins', 'ep', 3, true, 'Tacet|Divisi|Inner Part'],
  [
    'Mira Castellanos',
    'Études for Rain',
    'album',
    6,
    false,
    'No. 1 in Grey|No. 2, with Gutters|No. 3, Sotto Voce|No. 4, Downpour|No. 5, Clearing',
  ],
  ['Basalt Choir', 'Low Water', 'single', 8, true, 'Low Water'],
  ['Nordwind', 'Glasshouse Sessions', 'album', 12, false, 'Panes|Condensation|Fern Room|Night Vents'],
  ['Paper Orchestra', 'Folded, Unfolded', 'ep', 20, false, 'Crane|Boat|Plane'],
  ['Hallen Quartet', 'Letters from the Gallery', 'album', 90, false, 'Row M|Seat 14|Interval|Coats'],
]

function seed(world: World): void {
  const ada = world.addPerson('ada@tutti.test', 'correct horse battery', 'Ada Brandt', [
    'listener',
    'artist',
    'customer',
  ])
  world.addPerson('mona@tutti.test', 'correct horse battery', 'Mona Laden', ['customer', 'merchant', 'administrator'])
  for (const [artistName, title, type, days, art, tracks] of DISCS) {
    const artist = world.artists.find((known) => known.name === artistName) ?? world.addArtist(artistName)
    const release = aRelease(world, artist, title, type, days)
    release.state = 'live'
    if (art) release.artwork = artworkOf(`seed-${title}`)
    tracks.split('|').forEach((name, index) => release.tracks.push(aReadyTrack(release, name, index + 1)))
    world.releases.push(release)
  }
  const mine = world.addArtist('Ada & the Offbeats')
  for (const [title, state, names] of [
    ['Rehearsal Room B', 'draft', ['Warm-up', 'Take Four']],
    ['Spring Programme', 'scheduled', ['Prelude', 'Walking Tune']],
    ['First Lights', 'live', ['Kerb', 'Lamplighter', 'Home']],
  ] as const) {
    const release = aRelease(world, mine, title, 'ep', state === 'scheduled' ? -40 : 30)
    release.state = state
    names.forEach((name, index) => release.tracks.push(aReadyTrack(release, name, index + 1)))
    world.releases.push(release)
    world.owners.set(release.id, ada.id)
  }
  seedPlays(world, ada)
}

function seedPlays(world: World, ada: Person): void {
  const tracks = world.releases.filter((release) => release.state === 'live').flatMap((release) => release.tracks)
  const amounts = [41, 33, 29, 18, 14, 9, 6, 2]
  amounts.forEach((amount, index) => {
    const track = tracks[(index * 5 + 1) % tracks.length]
    if (!track) return
    for (let play = 0; play < amount; play++) {
      const playedAt = new Date(world.now().getTime() - (index + 1) * 1_500_000 - play * 700_000).toISOString()
      const person = play === 0 ? ada.id : 'somebody'
      world.plays.push({ person, track: world.toChartTrack(track), playedAt, counted: true, key: randomUUID() })
    }
  })
}

export function aRelease(world: World, artist: Artist, title: string, type: Release['type'], daysAgo: number): Release {
  const date = new Date(world.now().getTime() - daysAgo * 86_400_000)
  return {
    id: randomUUID(),
    title,
    artist: { id: artist.id, name: artist.name },
    type,
    releaseDate: date.toISOString().slice(0, 10),
    upc: null,
    genres: [],
    territories: null,
    state: 'draft',
    artwork: null,
    loudnessLufs: null,
    truePeakDbtp: null,
    version: 1,
    createdAt: date.toISOString(),
    tracks: [],
  }
}

export function aTrack(release: Release, title: string, position: number): Track {
  return {
    id: randomUUID(),
    recordingId: randomUUID(),
    title,
    position,
    isrc: null,
    state: 'processing',
    progress: 0,
    progressMessage: 'Waiting for its turn',
    durationMillis: null,
    loudnessLufs: null,
    truePeakDbtp: null,
    waveform: null,
    failure: null,
    artist: release.artist,
    release: {
      id: release.id,
      title: release.title,
      artwork: release.artwork,
      loudnessLufs: null,
      truePeakDbtp: null,
    },
  }
}

function aReadyTrack(release: Release, title: string, position: number): Track {
  const track = aTrack(release, title, position)
  const durationMillis = 95_000 + ((title.length * 37 + position * 53) % 190) * 1_000
  return { ...track, ...readyFacts(track.id, durationMillis) }
}

export function readyFacts(trackId: string, durationMillis: number): Partial<Track> {
  return {
    state: 'ready',
    progress: 100,
    progressMessage: null,
    durationMillis,
    loudnessLufs: -16.2,
    truePeakDbtp: -2.4,
    waveform: `/api/v1/media/waveforms/${trackId}.json`,
  }
}

export function artworkOf(name: string) {
  const url = `/api/v1/media/artwork/${encodeURIComponent(name)}`
  return { small: url, medium: url, large: url }
}
