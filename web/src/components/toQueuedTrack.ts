import type { ChartTrack, Release, Track } from '../api/model'
import type { QueuedTrack } from '../stores/player/player'

export function fromRelease(release: Release): QueuedTrack[] {
  return release.tracks.filter((track) => track.state === 'ready').map((track) => fromTrack(track, release.artwork))
}

export function fromTrack(track: Track, artwork: Release['artwork']): QueuedTrack {
  const { id, title, artist, releaseId } = track
  return { id, title, artist, releaseId, artwork }
}

export function fromChart({ id, title, artist, releaseId, artwork }: ChartTrack): QueuedTrack {
  return { id, title, artist, releaseId, artwork }
}
