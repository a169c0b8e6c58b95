import { useId, type ReactNode } from 'react'
import styles from './Section.module.css'

interface SectionProps {
  /** The boxed letter that tells players where to start again. */
  mark?: string
  title: string
  aside?: ReactNode
  children: ReactNode
}

export function Section({ mark, title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        {mark && (
          <span className={styles.mark} aria-hidden="true">
            {mark}
          </span>
        )}
        <h2 id={id}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** The end of a piece: a thin and a thick line. */
export function FinalBarline() {
  return <div className={styles.final} aria-hidden="true" />
}
