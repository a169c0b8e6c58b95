import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './PageHead.module.css'

interface PageHeadProps {
  title: string
  /** The pages above this one. */
  trail?: { to: string; label: string }[]
  lead?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, trail = [], lead, actions }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <div>
        {trail.length > 0 && (
          <nav aria-label="Above this page" className={styles.trail}>
            <ol>
              {trail.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className={styles.title}>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
