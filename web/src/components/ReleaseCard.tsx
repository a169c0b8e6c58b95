import { Link } from 'react-router'
import type { ReleaseSummary } from '../api/model'
import { paths } from '../paths'
import { Cover } from '../ui/Cover'
import styles from './ReleaseCard.module.css'

export const RELEASE_TYPES = { album: 'Album', single: 'Single', ep: 'EP' } as const

export function ReleaseGrid({ releases }: { releases: ReleaseSummary[] }) {
  return (
    <ul className={styles.grid}>
      {releases.map((release) => (
        <li key={release.id}>
          <ReleaseCard release={release} />
        </li>
      ))}
    </ul>
  )
}

function ReleaseCard({ release }: { release: ReleaseSummary }) {
  return (
    <article className={styles.card}>
      <Cover src={release.artwork?.medium} seed={release.id} />
      <h3 className={styles.title}>
        <Link to={paths.release(release.id)}>{release.title}</Link>
      </h3>
      <p className={styles.artist}>
        <Link to={paths.artist(release.artist.id)}>{release.artist.name}</Link>
      </p>
      <p className={styles.facts}>
        {RELEASE_TYPES[release.type]}, {release.releaseDate.slice(0, 4)}
      </p>
    </article>
  )
}
