import { useMutation } from '@tanstack/react-query'
import { useId, useState, type DragEvent } from 'react'
import { setArtwork } from '../../../api/commands'
import type { Release } from '../../../api/model'
import { AUDIO_EXTENSIONS, sortFiles } from '../../../lib/files'
import { showFailure } from '../../../stores/toasts'
import { startUploads, useUploads } from '../../../stores/uploads'
import { Icon } from '../../../ui/Icon'
import { Notice } from '../../../ui/Notice'
import styles from './DropZone.module.css'

const ACCEPTED = ['audio/*', 'image/jpeg', 'image/png', ...AUDIO_EXTENSIONS.map((name) => `.${name}`)].join(',')

/** Takes audio and a picture in any mixture, by drop or by the file chooser. */
export function DropZone({ release }: { release: Release }) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [rejected, setRejected] = useState<{ file: File; reason: string }[]>([])
  const artwork = useMutation({ mutationFn: (file: File) => setArtwork(release, file), onError: showFailure })

  function take(files: FileList | null) {
    const sorted = sortFiles([...(files ?? [])])
    setRejected(sorted.rejected)
    if (sorted.artwork) artwork.mutate(sorted.artwork)
    startUploads(release.id, sorted.audio, nextPosition(release))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <>
      {/* Dropping is a shortcut for the file input inside, which every input device reaches. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          multiple
          accept={ACCEPTED}
          className="visually-hidden"
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
        <label htmlFor={id} className={styles.label}>
          <Icon name="upload" size={28} />
          <span className={styles.call}>Drop your files here, or choose them</span>
          <span className={styles.kinds}>
            FLAC, WAV, ALAC, MP3, AAC, Ogg Vorbis, Opus, and a JPEG or PNG for the cover
          </span>
        </label>
      </div>
      {rejected.map(({ file, reason }) => (
        <Notice key={file.name} tone="bad" title={`${file.name} was left out`}>
          {reason}
        </Notice>
      ))}
    </>
  )
}

/** Behind the tracks that are there and the uploads under way. */
function nextPosition(release: Release): number {
  const uploading = useUploads.getState().uploads.filter((upload) => upload.releaseId === release.id)
  return (
    1 + Math.max(0, ...release.tracks.map((track) => track.position), ...uploading.map((upload) => upload.position))
  )
}
