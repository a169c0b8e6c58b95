import type { ReactNode } from 'react'
import { formatDuration, speakDuration } from '../lib/time'
import { currentTrack, enqueue, playAll, playNext, toggle, usePlayer, type QueuedTrack } from '../stores/player/player'
import { IconButton } from '../ui/Button'
import { Icon } from '../ui/Icon'
import styles from './TrackList.module.css'
import { usePlayOrSignIn } from './usePlayOrSignIn'

export interface ListedTrack {
  key: string
  number: number
  track: QueuedTrack
  durationMillis: number | null
  /** Under the title: the artist, or when it was played. */
  note?: ReactNode
}

export function TrackList({ label, tracks }: { label: string; tracks: ListedTrack[] }) {
  const playing = usePlayer((state) => currentTrack(state)?.id)
  const isSounding = usePlayer((state) => state.status === 'playing' || state.status === 'loading')
  const orSignIn = usePlayOrSignIn()

  function play(index: number, isCurrent: boolean) {
    if (isCurrent) return toggle()
    orSignIn(() =>
      playAll(
        tracks.map(({ track }) => track),
        index,
      ),
    )
  }

  return (
    <ol className={styles.list} aria-label={label}>
      {tracks.map(({ key, number, track, durationMillis, note }, index) => {
        const isCurrent = track.id === playing
        const verb = isCurrent && isSounding ? 'Pause' : 'Play'
        return (
          <li key={key} className={styles.row} data-current={isCurrent || undefined}>
            <button
              type="button"
              className={styles.play}
              aria-label={`${verb} ${track.title}`}
              onClick={() => play(index, isCurrent)}
            >
              <span className={styles.number}>{number}</span>
              <span className={styles.icon}>
                <Icon name={isCurrent && isSounding ? 'pause' : 'play'} size={18} />
              </span>
            </button>
            <div className={styles.words}>
              <p className={styles.title}>{track.title}</p>
              {note && <p className={styles.note}>{note}</p>}
            </div>
            <IconButton
              className={styles.extra ?? ''}
              icon="add-next"
              label={`Play ${track.title} next`}
              onClick={() => orSignIn(() => playNext(track))}
            />
            <IconButton
              icon="queue"
              label={`Add ${track.title} to the queue`}
              onClick={() => orSignIn(() => enqueue([track]))}
            />
            {durationMillis !== null && (
              <span className={styles.duration}>
                <span aria-hidden="true">{formatDuration(durationMillis)}</span>
                <span className="visually-hidden">{speakDuration(durationMillis)}</span>
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
