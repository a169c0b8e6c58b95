import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { mailbox } from '../../api/notifications'
import { queryClient } from '../../api/queries'
import type { MailSummary } from '../../api/shop/model'
import { LoadMore } from '../../components/LoadMore'
import { PageHead } from '../../components/PageHead'
import { formatInstant } from '../../lib/instants'
import { paths } from '../../paths'
import { EmptyState } from '../../ui/EmptyState'
import { Table, type Column } from '../../ui/Table'

const REFRESH_MILLIS = 5_000

const COLUMNS: Column<MailSummary>[] = [
  { label: 'Subject', isName: true, cell: ({ id, subject }) => <Link to={paths.mail(id)}>{subject}</Link> },
  { label: 'To', cell: ({ to }) => to },
  { label: 'When', cell: ({ createdAt }) => formatInstant(createdAt) },
]

export async function loader() {
  await queryClient.fetchInfiniteQuery(mailbox)
  return null
}

/** What would have been sent, had a mail server been named. */
export default function Mailbox() {
  const pages = useSuspenseInfiniteQuery({ ...mailbox, refetchInterval: REFRESH_MILLIS })
  const mails = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>Mailbox · Operations · Tutti</title>
      <PageHead
        title="Mailbox"
        lead="Until a mail server is set up, everything this installation would send is kept here."
      />
      {mails.length === 0 ? (
        <EmptyState title="No mail yet">Place an order, and its confirmation arrives here.</EmptyState>
      ) : (
        <Table label="Mails" columns={COLUMNS} rows={mails} keyOf={({ id }) => id} />
      )}
      <LoadMore pages={pages} />
    </>
  )
}
