import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, type LoaderFunctionArgs } from 'react-router'
import { useLive } from '../../../api/live'
import { queryClient } from '../../../api/queries'
import {
  deleteFile,
  fileReport,
  filesChanged,
  importedFile,
  isUnderWay,
  refusedRows,
  runForReal,
} from '../../../api/shop/files'
import type { ImportedFile } from '../../../api/shop/model'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { formatBytes, formatInstant } from '../../../lib/instants'
import { saveBlob } from '../../../lib/saveBlob'
import { paths } from '../../../paths'
import { confirm } from '../../../stores/confirmations'
import { showFailure, showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import { Section } from '../../../ui/Section'
import { Table } from '../../../ui/Table'
import { FileTag } from './imports/FileTag'
import styles from './Today.module.css'

const POLL_MILLIS = 1_000

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.fetchQuery({ ...importedFile(id), staleTime: 0 }),
    queryClient.fetchInfiniteQuery({ ...fileReport(id, 'refused'), staleTime: 0 }),
  ])
  return null
}

export default function ImportPage() {
  const { id = '' } = useParams()
  const live = useLive(`files/${id}`, () => void filesChanged())
  const file = useSuspenseQuery({
    ...importedFile(id),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) && live !== 'live' ? POLL_MILLIS : false),
  }).data
  return (
    <>
      <title>{`${file.name} · Imports · Desk · Tutti`}</title>
      <PageHead
        title={file.name}
        trail={[{ to: paths.imports, label: 'Imports' }]}
        lead={
          <>
            {formatBytes(file.bytes)}, {formatInstant(file.createdAt)} <FileTag file={file} />
          </>
        }
        actions={<Actions file={file} />}
      />
      {isUnderWay(file) && <Progress label={`Reading ${file.name}`} percent={file.progress.percent} />}
      {file.dryRun && file.state === 'done' && (
        <Notice title="This was a trial">
          Nothing was changed. Run it for real when the report is as you want it.
        </Notice>
      )}
      <Section title="What it did">
        <Counts file={file} />
      </Section>
      <Refused key={file.finishedAt} file={file} />
    </>
  )
}

function Counts({ file: { progress } }: { file: ImportedFile }) {
  const { rows, total, created, changed, unchanged, refused } = progress
  const figures: [label: string, value: string | number][] = [
    ['rows read', total === null || total === rows ? rows : `${rows} of ${total}`],
    ['new', created],
    ['changed', changed],
    ['as before', unchanged],
    ['refused', refused],
  ]
  return (
    <dl className={styles.figures}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Refused({ file }: { file: ImportedFile }) {
  const pages = useSuspenseInfiniteQuery({
    ...fileReport(file.id, 'refused'),
    refetchInterval: isUnderWay(file) ? POLL_MILLIS * 3 : false,
  })
  const rows = pages.data.pages.flatMap((page) => page.items)
  const saving = useMutation({
    mutationFn: () => refusedRows(file.id),
    onSuccess: (blob) => saveBlob(blob, `refused-${file.name.replace(/\.\w+$/, '')}.csv`),
    onError: showFailure,
  })
  if (rows.length === 0) return file.state === 'done' ? <p>No row was refused.</p> : null
  return (
    <Section
      title="Refused rows"
      aside={
        <Button icon="download" isBusy={saving.isPending} onClick={() => saving.mutate()}>
          As CSV, to mend
        </Button>
      }
    >
      <Table
        label="Refused rows"
        rows={rows}
        keyOf={({ row, field, problem }) => `${row}-${field}-${problem}`}
        columns={[
          { label: 'Row', isName: true, cell: ({ row }) => row },
          { label: 'Which', cell: ({ key }) => key },
          { label: 'Field', cell: ({ field }) => field },
          { label: 'Why', cell: ({ detail, problem }) => detail ?? problem },
        ]}
      />
      <LoadMore pages={pages} />
    </Section>
  )
}

function Actions({ file }: { file: ImportedFile }) {
  const navigate = useNavigate()
  const running = useMutation({
    mutationFn: () => runForReal(file.id),
    onSuccess: () => showToast({ tone: 'good', text: `${file.name} runs` }),
    onError: showFailure,
  })
  const deleting = useMutation({
    mutationFn: () => deleteFile(file.id),
    onSuccess: () => navigate(paths.imports),
    onError: showFailure,
  })

  async function ask() {
    const isSure = await confirm({
      title: `Delete ${file.name}?`,
      text: 'The file and its report go. What it imported stays.',
      confirmLabel: 'Delete it',
      isDangerous: true,
    })
    if (isSure) deleting.mutate()
  }

  return (
    <>
      {file.dryRun && (
        <Button
          variant="primary"
          isBusy={running.isPending}
          disabledReason={file.state === 'done' ? null : 'The trial has to end first'}
          onClick={() => running.mutate()}
        >
          Run it for real
        </Button>
      )}
      <Button variant="danger" isBusy={deleting.isPending} onClick={() => void ask()}>
        Delete
      </Button>
    </>
  )
}
