import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { setArtwork } from '../../../api/commands'
import type { Release } from '../../../api/model'
import { showFailure } from '../../../stores/toasts'
import { Cover } from '../../../ui/Cover'
import styles from './ArtworkPicker.module.css'

export function ArtworkPicker({ release }: { release: Release }) {
  const id = useId()
  const upload = useMutation({ mutationFn: (file: File) => setArtwork(release, file), onError: showFailure })
  const verb = release.artwork ? 'Change artwork' : 'Add artwork'
  return (
    <div className={styles.picker}>
      <Cover src={release.artwork?.medium} seed={release.id} isLarge />
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        className="visually-hidden"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) upload.mutate(file)
        }}
      />
      <label htmlFor={id} className={styles.label}>
        {upload.isPending ? 'Sending the picture' : verb}
      </label>
    </div>
  )
}
