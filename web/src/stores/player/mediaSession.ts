import { currentTrack, next, pause, play, previous, seek, seekBy, usePlayer } from './player'

const STEP_MILLIS = 10_000

/** Media keys, headset buttons and the lock screen. */
export function connectMediaSession(): void {
  if (!('mediaSession' in navigator)) return
  const session = navigator.mediaSession
  session.setActionHandler('play', play)
  session.setActionHandler('pause', pause)
  session.setActionHandler('previoustrack', previous)
  session.setActionHandler('nexttrack', () => next())
  session.setActionHandler('seekbackward', (details) => seekBy(-(details.seekOffset ?? STEP_MILLIS / 1000) * 1000))
  session.setActionHandler('seekforward', (details) => seekBy((details.seekOffset ?? STEP_MILLIS / 1000) * 1000))
  session.setActionHandler('seekto', (details) => seek((details.seekTime ?? 0) * 1000))
  usePlayer.subscribe((state, before) => {
    const track = currentTrack(state)
    if (track !== currentTrack(before)) session.metadata = track && describe(track)
    if (state.status !== before.status) session.playbackState = toPlaybackState(state.status)
    const { positionMillis, durationMillis } = state
    if (durationMillis > 0 && positionMillis <= durationMillis) {
      session.setPositionState({ duration: durationMillis / 1000, position: positionMillis / 1000 })
    }
  })
}

function describe(track: NonNullable<ReturnType<typeof currentTrack>>): MediaMetadata {
  const artwork = track.artwork ? [{ src: track.artwork.medium }] : []
  return new MediaMetadata({ title: track.title, artist: track.artist.name, artwork })
}

function toPlaybackState(status: ReturnType<typeof usePlayer.getState>['status']): MediaSessionPlaybackState {
  if (status === 'idle') return 'none'
  return status === 'paused' ? 'paused' : 'playing'
}
