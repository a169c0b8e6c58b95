import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { isProcessing } from '../../api/progress'
import { queryClient, release as releaseQuery } from '../../api/queries'
import { RELEASE_TYPES } from '../../components/ReleaseCard'
import { formatDate } from '../../lib/time'
import { paths } from '../../paths'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { ArtworkPicker } from './edit/ArtworkPicker'
import { DetailsDialog } from './edit/DetailsDialog'
import { DropZone } from './edit/DropZone'
import { Publishing } from './edit/Publishing'
import { TrackRows } from './edit/TrackRows'
import { useFollowRelease } from './edit/useFollowRelease'
import styles from './EditRelease.module.css'

const STATES = { draft: 'Draft', scheduled: 'Scheduled', live: 'Live', taken_down: 'Taken down' } as const

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(releaseQuery(id))
  return null
}

export default function EditRelease() {
  const { id = '' } = useParams()
  const release = useSuspenseQuery(releaseQuery(id)).data
  const following = useFollowRelease(id, isProcessing(release))
  const [isEditing, setEditing] = useState(false)
  const isDraft = release.state === 'draft'
  return (
    <>
      <title>{`${release.title} · My music · Tutti`}</title>
      <div className={styles.head}>
        <ArtworkPicker release={release} />
        <div className={styles.words}>
          <p className={styles.facts}>
            {RELEASE_TYPES[release.type]}, {formatDate(release.releaseDate)}
          </p>
          <h1>{release.title}</h1>
          <p className={styles.artist}>
            {release.artist.name} <Tag tone={release.state === 'live' ? 'good' : 'plain'}>{STATES[release.state]}</Tag>
          </p>
          {release.state === 'live' && <Link to={paths.release(id)}>See it as listeners do</Link>}
          <Button
            disabledReason={release.state === 'taken_down' ? 'Publish it again before you change it.' : null}
            onClick={() => setEditing(true)}
          >
            Edit details
          </Button>
        </div>
      </div>
      <Section title="Tracks">
        {isDraft && <DropZone release={release} />}
        {following === 'lost' && (
          <Notice title="We lost sight of the progress">
            The work goes on without us watching. Reload the page to see how far it is.
          </Notice>
        )}
        <TrackRows release={release} isReconnecting={following === 'reconnecting'} />
      </Section>
      <Publishing release={release} />
      {isEditing && <DetailsDialog release={release} onClose={() => setEditing(false)} />}
    </>
  )
}
