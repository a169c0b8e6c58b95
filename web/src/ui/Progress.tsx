import styles from './Progress.module.css'

interface ProgressProps {
  label: string
  /** 0 to 100; null while nobody knows. */
  percent: number | null
}

export function Progress({ label, percent }: ProgressProps) {
  const value = percent === null ? {} : { 'aria-valuenow': Math.round(percent) }
  return (
    <div
      className={`${styles.progress} ${percent === null ? styles.unknown : ''}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...value}
    >
      <div className={styles.bar} style={{ width: `${percent ?? 30}%` }} />
    </div>
  )
}
