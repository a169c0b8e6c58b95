import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import type { Release as ReleaseModel } from '../../api/model'
import { queryClient, release as releaseQuery } from '../../api/queries'
import { RELEASE_TYPES } from '../../components/ReleaseCard'
import { fromRelease, fromTrack } from '../../components/toQueuedTrack'
import { TrackList } from '../../components/TrackList'
import { usePlayOrSignIn } from '../../components/usePlayOrSignIn'
import { formatDate, speakDuration } from '../../lib/time'
import { paths } from '../../paths'
import { enqueue, playAll } from '../../stores/player/player'
import { Button } from '../../ui/Button'
import { Cover } from '../../ui/Cover'
import { FinalBarline } from '../../ui/Section'
import styles from './Release.module.css'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(releaseQuery(id))
  return null
}

export default function Release() {
  const { id = '' } = useParams()
  const release = useSuspenseQuery(releaseQuery(id)).data
  const ready = release.tracks.filter((track) => track.state === 'ready')
  return (
    <>
      <title>{`${release.title} by ${release.artist.name} · Tutti`}</title>
      <TitlePage release={release} />
      <TrackList
        label={`Tracks of ${release.title}`}
        tracks={ready.map((track) => ({
          key: track.id,
          number: track.position,
          track: fromTrack(track),
          durationMillis: track.durationMillis,
        }))}
      />
      <Colophon release={release} />
      <FinalBarline />
    </>
  )
}

function TitlePage({ release }: { release: ReleaseModel }) {
  const orSignIn = usePlayOrSignIn()
  const tracks = fromRelease(release)
  const nothing = tracks.length === 0 ? 'No track is ready yet' : null
  return (
    <div className={styles.titlePage}>
      <div className={styles.cover}>
        <Cover src={release.artwork?.large} seed={release.id} isLarge />
      </div>
      <div className={styles.words}>
        <p className={styles.facts}>
          {RELEASE_TYPES[release.type]}, {formatDate(release.releaseDate)}
        </p>
        <h1 className={styles.title}>{release.title}</h1>
        <p className={styles.artist}>
          <Link to={paths.artist(release.artist.id)}>{release.artist.name}</Link>
        </p>
        <div className={styles.actions}>
          <Button
            variant="primary"
            icon="play"
            disabledReason={nothing}
            onClick={() => orSignIn(() => playAll(tracks))}
          >
            Play
          </Button>
          <Button icon="queue" disabledReason={nothing} onClick={() => orSignIn(() => enqueue(tracks))}>
            Add to queue
          </Button>
        </div>
      </div>
    </div>
  )
}

function Colophon({ release }: { release: ReleaseModel }) {
  const total = release.tracks.reduce((sum, track) => sum + (track.durationMillis ?? 0), 0)
  const facts = [
    `${release.tracks.length} ${release.tracks.length === 1 ? 'track' : 'tracks'}, ${speakDuration(total)}`,
    release.genres.join(', '),
    release.upc && `UPC ${release.upc}`,
    release.loudnessLufs !== null && `${release.loudnessLufs.toFixed(1)} LUFS`,
  ].filter(Boolean)
  return <p className={styles.colophon}>{facts.join(' · ')}</p>
}
