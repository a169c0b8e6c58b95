import { useMutation, useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { markAllRead, markRead, notificationPreferences, notifications, setPreferences } from '../../api/notifications'
import { queryClient } from '../../api/queries'
import type { Notification, NotificationPreference } from '../../api/shop/model'
import { ErrorNotice } from '../../components/ErrorNotice'
import { LoadMore } from '../../components/LoadMore'
import { PageHead } from '../../components/PageHead'
import { formatAgo } from '../../lib/time'
import { paths, safeReturn } from '../../paths'
import { showFailure } from '../../stores/toasts'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import styles from './Notifications.module.css'

export async function loader() {
  await queryClient.fetchInfiniteQuery(notifications)
  return null
}

export default function Notifications() {
  const pages = useSuspenseInfiniteQuery(notifications)
  const items = pages.data.pages.flatMap((page) => page.items)
  const unread = pages.data.pages[0]?.unread ?? 0
  const reading = useMutation({ mutationFn: markAllRead, onError: showFailure })
  return (
    <>
      <title>Notifications · Tutti</title>
      <PageHead
        title="Notifications"
        trail={[{ to: paths.account, label: 'Account' }]}
        lead={unread === 0 ? 'All read.' : `${unread} unread.`}
        actions={
          <Button
            isBusy={reading.isPending}
            disabledReason={unread === 0 ? 'All are read' : null}
            onClick={() => reading.mutate()}
          >
            Mark all as read
          </Button>
        }
      />
      {items.length === 0 ? (
        <EmptyState title="Nothing has happened yet">
          Orders, deliveries and finished imports are told here, the moment they happen.
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      <LoadMore pages={pages} />
      <Section title="What you are told, and where">
        <Preferences />
      </Section>
    </>
  )
}

function Item({ item }: { item: Notification }) {
  const { id, title, body, url, readAt, createdAt } = item
  const read = () => void (readAt === null && markRead(id).catch(showFailure))
  return (
    <li className={readAt === null ? styles.unread : undefined}>
      <div>
        <h2 className={styles.title}>
          {url ? (
            <Link to={safeReturn(url)} onClick={read}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        <p>{body}</p>
        <p className={styles.when}>{formatAgo(createdAt, new Date())}</p>
      </div>
      {readAt === null && (
        <Button variant="quiet" onClick={read}>
          Read<span className="visually-hidden">: {title}</span>
        </Button>
      )}
    </li>
  )
}

const CHANNELS: Record<string, string> = { 'in-app': 'Here', email: 'By mail' }

function Preferences() {
  const preferences = useQuery(notificationPreferences)
  const saving = useMutation({ mutationFn: setPreferences, onError: showFailure })
  if (preferences.isError) return <ErrorNotice error={preferences.error} onRetry={() => void preferences.refetch()} />
  if (!preferences.data) return null
  const items = saving.isPending ? saving.variables : preferences.data
  const channels = [...new Set(items.flatMap((item) => Object.keys(item.channels)))]

  function toggle(item: NotificationPreference, channel: string) {
    const changed = { ...item, channels: { ...item.channels, [channel]: !item.channels[channel] } }
    saving.mutate(items.map((each) => (each.kind === item.kind ? changed : each)))
  }

  return (
    <Table
      label="What you are told, and where"
      rows={items}
      keyOf={({ kind }) => kind}
      columns={[
        { label: 'What', isName: true, cell: ({ kind }) => sentenceOf(kind) },
        ...channels.map((channel) => ({
          label: CHANNELS[channel] ?? sentenceOf(channel),
          cell: (item: NotificationPreference) => (
            <input
              type="checkbox"
              className={styles.check}
              aria-label={`${sentenceOf(item.kind)}, ${CHANNELS[channel] ?? channel}`}
              checked={item.channels[channel] ?? false}
              onChange={() => toggle(item, channel)}
            />
          ),
        })),
      ]}
    />
  )
}

const sentenceOf = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
