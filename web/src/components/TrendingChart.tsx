import { Link } from 'react-router'
import type { ChartTrack } from '../api/model'
import { paths } from '../paths'
import { playAll } from '../stores/player/player'
import { Icon } from '../ui/Icon'
import { fromChart } from './toQueuedTrack'
import styles from './TrendingChart.module.css'
import { usePlayOrSignIn } from './usePlayOrSignIn'

/** Plays as notes: the longer the beam, the further right the head. */
export function TrendingChart({ rows }: { rows: { track: ChartTrack; plays: number }[] }) {
  const orSignIn = usePlayOrSignIn()
  const most = Math.max(1, ...rows.map((row) => row.plays))
  const tracks = rows.map((row) => fromChart(row.track))
  return (
    <ol className={styles.chart}>
      {rows.map(({ track, plays }, index) => (
        <li key={track.id} className={styles.row}>
          <button
            type="button"
            className={styles.play}
            aria-label={`Play ${track.title}`}
            onClick={() => orSignIn(() => playAll(tracks, index))}
          >
            <span className={styles.rank}>{index + 1}</span>
            <span className={styles.icon}>
              <Icon name="play" size={18} />
            </span>
          </button>
          <div className={styles.words}>
            <p className={styles.title}>
              <Link to={paths.release(track.releaseId)}>{track.title}</Link>
            </p>
            <p className={styles.artist}>
              <Link to={paths.artist(track.artist.id)}>{track.artist.name}</Link>
            </p>
          </div>
          <div className={styles.beam} style={{ '--share': plays / most } as React.CSSProperties}>
            <span className={styles.bar} aria-hidden="true" />
            <span className={styles.plays}>
              {plays}
              <span className="visually-hidden"> {plays === 1 ? 'play' : 'plays'}</span>
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}
