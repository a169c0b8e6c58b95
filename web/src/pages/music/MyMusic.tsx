import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ReleaseSummary } from '../../api/model'
import { myReleases, queryClient } from '../../api/queries'
import { LoadMore } from '../../components/LoadMore'
import { RELEASE_TYPES } from '../../components/ReleaseCard'
import { formatDate } from '../../lib/time'
import { paths } from '../../paths'
import { Cover } from '../../ui/Cover'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/Icon'
import { Section } from '../../ui/Section'
import buttons from '../../ui/Button.module.css'
import styles from './MyMusic.module.css'

const GROUPS: { state: ReleaseSummary['state']; title: string }[] = [
  { state: 'draft', title: 'Drafts' },
  { state: 'scheduled', title: 'Scheduled' },
  { state: 'live', title: 'Live' },
  { state: 'taken_down', title: 'Taken down' },
]

export async function loader() {
  await queryClient.fetchInfiniteQuery(myReleases)
  return null
}

export default function MyMusic() {
  const pages = useSuspenseInfiniteQuery(myReleases)
  const releases = pages.data.pages.flatMap((page) => page.items)
  const groups = GROUPS.map((group) => ({
    ...group,
    releases: releases.filter((release) => release.state === group.state),
  })).filter((group) => group.releases.length > 0)
  return (
    <>
      <title>My music · Tutti</title>
      <div className={styles.head}>
        <h1>My music</h1>
        <Link to={paths.newRelease} className={`${buttons.button} ${buttons.primary}`}>
          <Icon name="add" size={18} />
          New release
        </Link>
      </div>
      {releases.length === 0 && (
        <EmptyState title="Your first release starts here">
          Give it a title, drop your files, and publish when every track is ready.{' '}
          <Link to={paths.newRelease}>Start a release</Link>.
        </EmptyState>
      )}
      {groups.map((group, index) => (
        <Section key={group.state} mark={'ABCD'[index] ?? ''} title={group.title}>
          <ul className={styles.list}>
            {group.releases.map((release) => (
              <Row key={release.id} release={release} />
            ))}
          </ul>
        </Section>
      ))}
      <LoadMore pages={pages} />
    </>
  )
}

function Row({ release }: { release: ReleaseSummary }) {
  return (
    <li className={styles.row}>
      <div className={styles.cover}>
        <Cover src={release.artwork?.small} seed={release.id} />
      </div>
      <div className={styles.words}>
        <h3>
          <Link to={paths.editRelease(release.id)}>{release.title}</Link>
        </h3>
        <p>
          {release.artist.name} · {RELEASE_TYPES[release.type]} · {formatDate(release.releaseDate)}
        </p>
      </div>
    </li>
  )
}
