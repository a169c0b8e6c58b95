import type { ReactNode } from 'react'
import styles from './Tag.module.css'

export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'good' | 'bad' | 'busy'; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
}
