import type { ReactNode } from 'react'
import styles from './Timeline.module.css'

export interface TimelineStep {
  key: string
  title: string
  detail: ReactNode
  state: 'done' | 'ahead' | 'bad'
}

/** Steps on a line, read as a list. */
export function Timeline({ label, steps }: { label: string; steps: TimelineStep[] }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={styles[step.state]}>
          <p className={styles.title}>
            {step.title}
            {step.state === 'ahead' && <span className="visually-hidden"> (not yet)</span>}
          </p>
          <p className={styles.detail}>{step.detail}</p>
        </li>
      ))}
    </ol>
  )
}
