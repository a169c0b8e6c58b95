import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient, recentlyPlayed } from '../../api/queries'
import { LoadMore } from '../../components/LoadMore'
import { fromChart } from '../../components/toQueuedTrack'
import { TrackList } from '../../components/TrackList'
import { formatAgo } from '../../lib/time'
import { paths } from '../../paths'
import { EmptyState } from '../../ui/EmptyState'
import styles from './RecentlyPlayed.module.css'

const HISTORY_REFRESH_MILLIS = 10_000

export async function loader() {
  await queryClient.fetchInfiniteQuery(recentlyPlayed)
  return null
}

export default function RecentlyPlayed() {
  // A play reaches the history by an event, moments after it was told.
  const pages = useSuspenseInfiniteQuery({ ...recentlyPlayed, refetchInterval: HISTORY_REFRESH_MILLIS })
  const plays = pages.data.pages.flatMap((page) => page.items)
  const now = new Date()
  return (
    <>
      <title>Recently played · Tutti</title>
      <h1 className={styles.title}>Recently played</h1>
      {plays.length === 0 ? (
        <EmptyState title="You have not played anything yet">
          <Link to={paths.home}>Choose something from the programme</Link>. What you hear is kept here for you alone.
        </EmptyState>
      ) : (
        <TrackList
          label="Recently played"
          tracks={plays.map(({ track, playedAt }, index) => ({
            key: `${track.id} ${playedAt}`,
            number: index + 1,
            track: fromChart(track),
            durationMillis: null,
            note: (
              <>
                <Link to={paths.artist(track.artist.id)}>{track.artist.name}</Link>, {formatAgo(playedAt, now)}
              </>
            ),
          }))}
        />
      )}
      <LoadMore pages={pages} />
    </>
  )
}
