import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { newReleases, queryClient, release as releaseQuery, trending } from '../../api/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { LoadMore } from '../../components/LoadMore'
import { RELEASE_TYPES, ReleaseGrid } from '../../components/ReleaseCard'
import { fromRelease } from '../../components/toQueuedTrack'
import { TrendingChart } from '../../components/TrendingChart'
import { useAccount } from '../../components/useAccount'
import { usePlayOrSignIn } from '../../components/usePlayOrSignIn'
import { formatDate, formatToday } from '../../lib/time'
import { paths } from '../../paths'
import { playAll } from '../../stores/player/player'
import { Button } from '../../ui/Button'
import { Cover } from '../../ui/Cover'
import { EmptyState } from '../../ui/EmptyState'
import { FinalBarline, Section } from '../../ui/Section'
import styles from './Home.module.css'

const CHART_REFRESH_MILLIS = 10_000

export async function loader() {
  void queryClient.prefetchQuery(trending)
  const { pages } = await queryClient.ensureInfiniteQueryData(newReleases)
  const lead = pages[0]?.items[0]
  if (lead) await queryClient.ensureQueryData(releaseQuery(lead.id))
  return null
}

export default function Home() {
  const pages = useSuspenseInfiniteQuery(newReleases)
  const [lead, ...others] = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>Programme · Tutti</title>
      <Masthead />
      {lead ? <Lead id={lead.id} /> : <NothingYet />}
      {others.length > 0 && (
        <Section mark="A" title="New releases">
          <ReleaseGrid releases={others} />
          <LoadMore pages={pages} />
        </Section>
      )}
      <Trending />
      <FinalBarline />
    </>
  )
}

function Masthead() {
  const account = useAccount()
  const now = new Date()
  return (
    <div className={styles.masthead}>
      <p className={styles.date}>{formatToday(now)}</p>
      <h1>{titleAt(now.getHours())}</h1>
      {account === null && (
        <p className={styles.welcome}>
          Music from the people who made it. <Link to={paths.signUp()}>Create an account</Link> to listen and to upload
          your own.
        </p>
      )}
    </div>
  )
}

function Lead({ id }: { id: string }) {
  const release = useSuspenseQuery(releaseQuery(id)).data
  const orSignIn = usePlayOrSignIn()
  return (
    <article className={styles.lead}>
      <div className={styles.cover}>
        <Cover src={release.artwork?.large} seed={release.id} isLarge />
      </div>
      <div className={styles.words}>
        <p className={styles.facts}>
          {RELEASE_TYPES[release.type]}, {formatDate(release.releaseDate)}
        </p>
        <h2 className={styles.title}>
          <Link to={paths.release(release.id)}>{release.title}</Link>
        </h2>
        <p className={styles.artist}>
          <Link to={paths.artist(release.artist.id)}>{release.artist.name}</Link>
        </p>
        <ol className={styles.movements}>
          {release.tracks.slice(0, 5).map((track, index) => (
            <li key={track.id}>
              <span aria-hidden="true">{ROMAN[index]}</span> {track.title}
            </li>
          ))}
        </ol>
        <div>
          <Button variant="primary" icon="play" onClick={() => orSignIn(() => playAll(fromRelease(release)))}>
            Play {release.title}
          </Button>
        </div>
      </div>
    </article>
  )
}

function NothingYet() {
  return (
    <EmptyState title="The first concert is yours">
      Nobody has published music here yet. <Link to={paths.newRelease}>Upload a release</Link>, and it opens the
      programme.
    </EmptyState>
  )
}

function Trending() {
  const chart = useQuery({ ...trending, refetchInterval: CHART_REFRESH_MILLIS })
  return (
    <Section mark="B" title="Trending" aside="Plays in the last 24 hours">
      {chart.isError && <ErrorNotice error={chart.error} onRetry={() => void chart.refetch()} />}
      {chart.data && chart.data.items.length > 0 && <TrendingChart rows={chart.data.items} />}
      {chart.data?.items.length === 0 && (
        <EmptyState title="No plays yet today">
          A play counts from thirty seconds. Put something on, and it appears here within moments.
        </EmptyState>
      )}
    </Section>
  )
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V']
const NOON = 12
const EVENING = 18

function titleAt(hour: number): string {
  if (hour >= 5 && hour < NOON) return 'This morning’s programme'
  if (hour >= NOON && hour < EVENING) return 'This afternoon’s programme'
  return 'Tonight’s programme'
}
