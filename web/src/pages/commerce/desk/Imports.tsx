import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient } from '../../../api/queries'
import { importedFiles, isUnderWay } from '../../../api/shop/files'
import type { ImportedFile } from '../../../api/shop/model'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { formatBytes, formatInstant } from '../../../lib/instants'
import { paths } from '../../../paths'
import { dropFile, retryImport, useImports, type SentFile } from '../../../stores/imports'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import { Section } from '../../../ui/Section'
import { Table, type Column } from '../../../ui/Table'
import styles from './Imports.module.css'
import { FileTag } from './imports/FileTag'
import { ImportDrop } from './imports/ImportDrop'

const POLL_MILLIS = 1_500

const AREAS: Record<ImportedFile['area'], string> = {
  products: 'Products',
  stock: 'Stock',
  'supplier-catalogues': 'Price list',
  images: 'Picture',
}

const COLUMNS: Column<ImportedFile>[] = [
  { label: 'File', isName: true, cell: ({ id, name }) => <Link to={paths.importOf(id)}>{name}</Link> },
  { label: 'What', cell: ({ area }) => AREAS[area] ?? area },
  { label: 'Size', isNumber: true, cell: ({ bytes }) => formatBytes(bytes) },
  { label: 'Sent', cell: ({ createdAt }) => formatInstant(createdAt) },
  { label: 'State', cell: (file) => <FileTag file={file} /> },
  { label: 'Refused rows', isNumber: true, cell: ({ progress }) => progress.refused },
]

export async function loader() {
  await queryClient.fetchInfiniteQuery(importedFiles)
  return null
}

export default function Imports() {
  const pages = useSuspenseInfiniteQuery({
    ...importedFiles,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.items.some(isUnderWay)) ? POLL_MILLIS : false,
  })
  const files = pages.data.pages.flatMap((page) => page.items)
  const sending = useImports((state) => state.files)
  return (
    <>
      <title>Imports · Desk · Tutti</title>
      <PageHead
        title="Imports"
        lead="Products in Shopify’s columns, stock, price lists of suppliers, pictures. The same file twice changes nothing."
      />
      <ImportDrop />
      {sending.length > 0 && (
        <ul className={styles.sending} aria-label="On their way">
          {sending.map((sent) => (
            <li key={sent.id}>
              <OnItsWay sent={sent} />
            </li>
          ))}
        </ul>
      )}
      <Section title="What came in">
        {files.length === 0 ? (
          <EmptyState title="Nothing was imported yet">
            Drop a file above. As a trial first, it says what it would do and changes nothing.
          </EmptyState>
        ) : (
          <Table label="What came in" columns={COLUMNS} rows={files} keyOf={({ id }) => id} />
        )}
        <LoadMore pages={pages} />
      </Section>
    </>
  )
}

function OnItsWay({ sent }: { sent: SentFile }) {
  if (sent.state.kind === 'failed') {
    const { title, text } = sent.state.why
    return (
      <Notice
        tone="bad"
        title={`${sent.file.name}: ${title}`}
        action={
          <>
            <Button onClick={() => retryImport(sent)}>Try again</Button>
            <Button variant="quiet" onClick={() => dropFile(sent.id)}>
              Leave it
            </Button>
          </>
        }
      >
        {text}
      </Notice>
    )
  }
  return (
    <div className={styles.onItsWay}>
      <span>{sent.file.name}</span>
      <Progress label={`Sending ${sent.file.name}`} percent={sent.state.fraction * 100} />
      <Button variant="quiet" onClick={() => dropFile(sent.id)}>
        Stop
      </Button>
    </div>
  )
}
