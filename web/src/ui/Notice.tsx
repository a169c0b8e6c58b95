import type { ReactNode } from 'react'
import { Icon } from './Icon'
import styles from './Notice.module.css'

interface NoticeProps {
  tone?: 'plain' | 'bad'
  title: string
  requestId?: string | null
  children?: ReactNode
  action?: ReactNode
}

/** Something to know, standing where it matters. A bad one is announced when it appears. */
export function Notice({ tone = 'plain', title, requestId, children, action }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : undefined}>
      {tone === 'bad' && <Icon name="warning" />}
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children && <p>{children}</p>}
        {requestId && <p className={styles.request}>Request {requestId}</p>}
      </div>
      {action}
    </div>
  )
}
