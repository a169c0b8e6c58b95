import styles from './Brand.module.css'

/** The bracket that holds an orchestra's staves together, and the word for "all of you". */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 18 40" aria-hidden="true">
        <path className={styles.bow} d="M6 4c4-.2 7-1.200 9.500-3.400M6 36c4 .2 7 1.200 9.500 3.400" />
        <path className={styles.bar} d="M5 3v34" />
      </svg>
      Tutti
    </span>
  )
}
