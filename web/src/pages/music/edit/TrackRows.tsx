import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { removeTrack } from '../../../api/commands'
import type { Release, Track } from '../../../api/model'
import { formatSize } from '../../../lib/files'
import { formatDuration } from '../../../lib/time'
import { showFailure } from '../../../stores/toasts'
import { cancelUpload, retryUpload, useUploads, type Upload } from '../../../stores/uploads'
import { Button, IconButton } from '../../../ui/Button'
import { Progress } from '../../../ui/Progress'
import { Tag } from '../../../ui/Tag'
import { TrackDialog } from './TrackDialog'
import styles from './TrackRows.module.css'

interface TrackRowsProps {
  release: Release
  isReconnecting: boolean
}

/** Tracks that the server has, then files that are still on their way. */
export function TrackRows({ release, isReconnecting }: TrackRowsProps) {
  const uploads = useUploads((state) => state.uploads).filter((upload) => upload.releaseId === release.id)
  const ready = release.tracks.filter((track) => track.state === 'ready').length
  if (release.tracks.length + uploads.length === 0) return null
  return (
    <>
      <p className="visually-hidden" role="status">
        {`${ready} of ${release.tracks.length + uploads.length} tracks are ready`}
      </p>
      <ol className={styles.list} aria-label="Tracks of this release">
        {release.tracks.map((track) => (
          <TrackRow key={track.id} track={track} release={release} isReconnecting={isReconnecting} />
        ))}
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ol>
    </>
  )
}

function TrackRow({ track, release, isReconnecting }: TrackRowsProps & { track: Track }) {
  const [isEditing, setEditing] = useState(false)
  const removal = useMutation({ mutationFn: () => removeTrack(track), onError: showFailure })
  return (
    <Row
      number={track.position}
      title={track.title}
      tag={<StateTag track={track} />}
      action={
        release.state === 'draft' && (
          <div className={styles.actions}>
            <IconButton icon="edit" label={`Edit ${track.title}`} iconSize={16} onClick={() => setEditing(true)} />
            <IconButton
              icon="remove"
              label={`Remove ${track.title}`}
              iconSize={16}
              disabledReason={removal.isPending ? 'It is being removed' : null}
              onClick={() => removal.mutate()}
            />
          </div>
        )
      }
    >
      {track.state === 'processing' && (
        <>
          <Progress label={`Preparing ${track.title}`} percent={track.progress} />
          <p className={styles.note}>
            {isReconnecting ? 'Reconnecting to follow the progress' : (track.progressMessage ?? 'Waiting for its turn')}
          </p>
        </>
      )}
      {track.state === 'ready' && <p className={styles.note}>{measuresOf(track)}</p>}
      {track.state === 'failed' && (
        <div className={styles.failure}>
          <p>{track.failure?.detail ?? 'The file could not be prepared.'}</p>
          <p>Remove it and upload another file.</p>
        </div>
      )}
      {isEditing && <TrackDialog track={track} count={release.tracks.length} onClose={() => setEditing(false)} />}
    </Row>
  )
}

function UploadRow({ upload }: { upload: Upload }) {
  const { id, state, title, file, position } = upload
  return (
    <Row
      number={position}
      title={title}
      tag={state.kind === 'failed' ? <Tag tone="bad">Not sent</Tag> : <Tag tone="busy">Uploading</Tag>}
      action={<IconButton icon="remove" label={`Cancel ${title}`} iconSize={16} onClick={() => cancelUpload(id)} />}
    >
      {state.kind === 'waiting' && <p className={styles.note}>Waiting, {formatSize(file.size)}</p>}
      {state.kind === 'sending' && (
        <>
          <Progress label={`Uploading ${title}`} percent={state.fraction * 100} />
          <p className={styles.note}>
            {formatSize(file.size * state.fraction)} of {formatSize(file.size)}
          </p>
        </>
      )}
      {state.kind === 'failed' && (
        <div className={styles.failure} role="alert">
          <p>
            {state.why.title}. {state.why.text}
          </p>
          {state.why.requestId && <p className={styles.request}>Request {state.why.requestId}</p>}
          <Button onClick={() => retryUpload(id)}>Try again</Button>
        </div>
      )}
    </Row>
  )
}

interface RowProps {
  number: number
  title: string
  tag: ReactNode
  action: ReactNode
  children: ReactNode
}

function Row({ number, title, tag, action, children }: RowProps) {
  return (
    <li className={styles.row}>
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {tag}
      {action}
    </li>
  )
}

function StateTag({ track }: { track: Track }) {
  if (track.state === 'ready') return <Tag tone="good">Ready</Tag>
  if (track.state === 'failed') return <Tag tone="bad">Failed</Tag>
  return <Tag tone="busy">Preparing, {track.progress} %</Tag>
}

function measuresOf(track: Track): string {
  return [
    track.durationMillis !== null && formatDuration(track.durationMillis),
    track.loudnessLufs !== null && `${track.loudnessLufs.toFixed(1)} LUFS`,
    track.truePeakDbtp !== null && `peak ${track.truePeakDbtp.toFixed(1)} dBTP`,
    track.isrc,
  ]
    .filter(Boolean)
    .join(' · ')
}
