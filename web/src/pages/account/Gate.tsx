import type { ReactNode } from 'react'
import styles from './Gate.module.css'

/** The foyer: what all pages before the concert share. */
export function Gate({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.gate}>
      <title>{`${title} · Tutti`}</title>
      <div>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </div>
      <div className={styles.score} aria-hidden="true">
        <p>Tutti</p>
      </div>
    </div>
  )
}
