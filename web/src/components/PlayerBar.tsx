import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { track as trackQuery, waveform as waveformQuery } from '../api/queries'
import { formatDuration } from '../lib/time'
import { paths } from '../paths'
import * as player from '../stores/player/player'
import { currentTrack, usePlayer, type QueuedTrack } from '../stores/player/player'
import { IconButton } from '../ui/Button'
import { Cover } from '../ui/Cover'
import { Icon } from '../ui/Icon'
import { WaveformSlider } from '../ui/WaveformSlider'
import { LevelControls } from './LevelControls'
import styles from './PlayerBar.module.css'
import { QueuePanel } from './QueuePanel'

/** Not there until something is played; then it stays. */
export function PlayerBar() {
  const track = usePlayer(currentTrack)
  const [isQueueOpen, setQueueOpen] = useState(false)
  if (track === null) return null
  return (
    <section className={styles.player} aria-label="Player" data-player>
      <NowPlaying track={track} />
      <Transport />
      <Position track={track} />
      <div className={styles.levels}>
        <LevelControls />
      </div>
      <IconButton
        className={styles.queue ?? ''}
        icon="queue"
        label="Queue"
        aria-expanded={isQueueOpen}
        onClick={() => setQueueOpen(!isQueueOpen)}
      />
      {isQueueOpen && <QueuePanel onClose={() => setQueueOpen(false)} />}
      <p className="visually-hidden" role="status">
        {`${track.title} by ${track.artist.name}`}
      </p>
    </section>
  )
}

function NowPlaying({ track }: { track: QueuedTrack }) {
  return (
    <div className={styles.now}>
      <div className={styles.cover}>
        <Cover src={track.artwork?.small} seed={track.releaseId} />
      </div>
      <div className={styles.words}>
        <p className={styles.title}>
          <Link to={paths.release(track.releaseId)}>{track.title}</Link>
        </p>
        <p className={styles.artist}>
          <Link to={paths.artist(track.artist.id)}>{track.artist.name}</Link>
        </p>
      </div>
    </div>
  )
}

function Transport() {
  const status = usePlayer((state) => state.status)
  const isLast = usePlayer((state) => state.queue.current + 1 >= state.queue.entries.length)
  const isSounding = status === 'playing' || status === 'loading'
  return (
    <div className={styles.transport}>
      <IconButton className={styles.previous ?? ''} icon="previous" label="Previous" onClick={player.previous} />
      <button
        type="button"
        className={styles.play}
        aria-label={isSounding ? 'Pause' : 'Play'}
        data-loading={status === 'loading' || undefined}
        onClick={player.toggle}
      >
        <Icon name={isSounding ? 'pause' : 'play'} size={26} />
      </button>
      <IconButton
        icon="next"
        label="Next"
        disabledReason={isLast ? 'This is the last track in the queue' : null}
        onClick={() => player.next()}
      />
    </div>
  )
}

function Position({ track }: { track: QueuedTrack }) {
  const positionMillis = usePlayer((state) => state.positionMillis)
  const durationMillis = usePlayer((state) => state.durationMillis)
  const details = useQuery(trackQuery(track.id)).data
  const waveform = useQuery({ ...waveformQuery(details?.waveform ?? ''), enabled: Boolean(details?.waveform) }).data
  return (
    <div className={styles.position}>
      <span className={styles.time} aria-hidden="true">
        {formatDuration(positionMillis)}
      </span>
      <div className={styles.wave}>
        <WaveformSlider
          waveform={waveform ?? null}
          positionMillis={positionMillis}
          durationMillis={durationMillis}
          onSeek={player.seek}
        />
      </div>
      <span className={styles.time} aria-hidden="true">
        {formatDuration(durationMillis)}
      </span>
    </div>
  )
}
