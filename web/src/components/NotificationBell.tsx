import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLive } from '../api/live'
import { notifications, notificationsChanged } from '../api/notifications'
import { paths } from '../paths'
import { Icon } from '../ui/Icon'
import styles from './NotificationBell.module.css'
import { useAccount } from './useAccount'

const POLL_MILLIS = 30_000

/** How much is unread. Where notifications cannot be asked for, the bell is silent. */
export function NotificationBell() {
  const account = useAccount()
  if (account === null) return null
  return <Bell />
}

function Bell() {
  const live = useLive('notifications', () => void notificationsChanged())
  const { data } = useInfiniteQuery({ ...notifications, refetchInterval: live === 'live' ? false : POLL_MILLIS })
  const unread = data?.pages[0]?.unread ?? 0
  return (
    <Link to={paths.notifications} className={styles.bell} aria-label={`Notifications, ${unread} unread`}>
      <Icon name="bell" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
