import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient, search } from '../../api/queries'
import { ReleaseGrid } from '../../components/ReleaseCard'
import { fromTrack } from '../../components/toQueuedTrack'
import { TrackList } from '../../components/TrackList'
import { paths } from '../../paths'
import { EmptyState } from '../../ui/EmptyState'
import { Section } from '../../ui/Section'
import styles from './Search.module.css'

export async function loader({ request }: LoaderFunctionArgs) {
  const q = wordsOf(new URL(request.url).searchParams)
  if (q !== '') await queryClient.ensureQueryData(search(q))
  return null
}

export default function Search() {
  const q = wordsOf(useSearchParams()[0])
  return (
    <>
      <title>{q === '' ? 'Search · Tutti' : `${q} · Search · Tutti`}</title>
      <h1>{q === '' ? 'Search' : `“${q}”`}</h1>
      {q === '' ? (
        <EmptyState title="What would you like to hear?">
          Type the name of an artist, a release or a track into the search field. The key / brings you there.
        </EmptyState>
      ) : (
        <Results q={q} />
      )}
    </>
  )
}

function Results({ q }: { q: string }) {
  const { artists, releases, tracks } = useSuspenseQuery(search(q)).data
  const count = artists.length + releases.length + tracks.length
  return (
    <>
      <p className="visually-hidden" role="status">
        {count === 0 ? 'Nothing found' : `${count} results`}
      </p>
      {count === 0 && (
        <EmptyState title="Nothing has that name">
          Try fewer letters or another spelling. The search looks for names as they are written.
        </EmptyState>
      )}
      {artists.length > 0 && (
        <Section mark="A" title="Artists">
          <ul className={styles.artists}>
            {artists.map((artist) => (
              <li key={artist.id}>
                <Link to={paths.artist(artist.id)}>{artist.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {releases.length > 0 && (
        <Section mark="B" title="Releases">
          <ReleaseGrid releases={releases} />
        </Section>
      )}
      {tracks.length > 0 && (
        <Section mark="C" title="Tracks">
          <TrackList
            label="Tracks found"
            tracks={tracks.map((track, index) => ({
              key: track.id,
              number: index + 1,
              track: fromTrack(track),
              durationMillis: track.durationMillis,
              note: <Link to={paths.artist(track.artist.id)}>{track.artist.name}</Link>,
            }))}
          />
        </Section>
      )}
    </>
  )
}

function wordsOf(parameters: URLSearchParams): string {
  return (parameters.get('q') ?? '').trim()
}
