import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** An empty staff with a whole rest, and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg className={styles.staff} viewBox="0 0 200 48" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 4H200M0 14H200M0 24H200M0 34H200M0 44H200" />
      </svg>
      <div className={styles.rest} aria-hidden="true" />
      <h3>{title}</h3>
      <p>{children}</p>
      {action}
    </div>
  )
}
