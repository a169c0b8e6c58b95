import type { ChartTrack, Release, Track } from '../api/model'
import type { QueuedTrack } from '../stores/player/player'

export function fromRelease(release: Release): QueuedTrack[] {
  return release.tracks.filter((track) => track.state === 'ready').map(fromTrack)
}

export function fromTrack({ id, title, artist, release }: Track): QueuedTrack {
  return { id, title, artist, releaseId: release.id, artwork: release.artwork }
}

export function fromChart({ id, title, artist, releaseId, artwork }: ChartTrack): QueuedTrack {
  return { id, title, artist, releaseId, artwork }
}
