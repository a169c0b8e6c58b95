import { useId, useState, type DragEvent } from 'react'
import { endingsOf, reasonAgainst, type ImportArea } from '../../../../lib/importFiles'
import { startImport } from '../../../../stores/imports'
import { CheckField } from '../../../../ui/fields'
import { Icon } from '../../../../ui/Icon'
import { Notice } from '../../../../ui/Notice'
import { Segmented } from '../../../../ui/Segmented'
import styles from './ImportDrop.module.css'

const AREAS: { value: ImportArea; label: string }[] = [
  { value: 'products', label: 'Products' },
  { value: 'stock', label: 'Stock' },
  { value: 'supplier-catalogues', label: 'Price list' },
  { value: 'images', label: 'Pictures' },
]

/** Takes files by drop or by the file chooser. The first run is a trial unless one says otherwise. */
export function ImportDrop() {
  const id = useId()
  const [area, setArea] = useState<ImportArea>('products')
  const [isTrial, setTrial] = useState(true)
  const [isOver, setOver] = useState(false)
  const [reasons, setReasons] = useState<string[]>([])

  function take(files: FileList | null) {
    const all = [...(files ?? [])]
    const judged = all.map((file) => ({ file, reason: reasonAgainst(area, file.name, file.size) }))
    setReasons(judged.flatMap(({ reason }) => reason ?? []))
    judged
      .filter(({ reason }) => reason === null)
      .forEach(({ file }) => startImport(area, file, isTrial && area !== 'images'))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <>
      <div className={styles.choices}>
        <Segmented label="What is it?" value={area} options={AREAS} onChange={setArea} />
        {area !== 'images' && (
          <CheckField
            label="Trial: report only, change nothing"
            checked={isTrial}
            onChange={(event) => setTrial(event.currentTarget.checked)}
          />
        )}
      </div>
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
          accept={endingsOf(area).join(',')}
          className="visually-hidden"
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
        <label htmlFor={id} className={styles.label}>
          <Icon name="upload" size={28} />
          <span className={styles.call}>Drop files here, or choose them</span>
          <span className={styles.kinds}>{endingsOf(area).join(', ')}</span>
        </label>
      </div>
      {reasons.map((reason) => (
        <Notice key={reason} tone="bad" title="A file was left out">
          {reason}
        </Notice>
      ))}
    </>
  )
}
