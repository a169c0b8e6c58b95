import { useId, useState } from 'react'
import { ticks } from '../lib/chart'
import styles from './Chart.module.css'

export interface Bar {
  key: string
  /** Under the bar, where there is room for it. */
  label: string
  value: number
  /** The whole of it in words, such as "14:05: 3 orders, €52.00". */
  description: string
  /** Still growing. */
  isRunning: boolean
}

interface BarChartProps {
  title: string
  bars: Bar[]
  formatValue: (value: number) => string
}

const HEIGHT = 220
const TICKS = 4
const LABELS = 6

/** Bars over time, the running one hatched. Words for each stand below and in a table. */
export function BarChart({ title, bars, formatValue }: BarChartProps) {
  const id = useId()
  const [pointed, setPointed] = useState<string | null>(null)
  const axis = ticks(Math.max(0, ...bars.map((bar) => bar.value)), TICKS)
  const top = axis[axis.length - 1] ?? 1
  const every = Math.max(1, Math.ceil(bars.length / LABELS))
  const shown = bars.find((bar) => bar.key === pointed) ?? bars[bars.length - 1]
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id} className={styles.caption}>
        {title}
      </figcaption>
      <div className={styles.plot}>
        <Axis values={axis} top={top} formatValue={formatValue} />
        <ol className={styles.bars} aria-hidden="true" onPointerLeave={() => setPointed(null)}>
          {bars.map((bar, index) => (
            <li key={bar.key} onPointerEnter={() => setPointed(bar.key)}>
              <span
                className={bar.isRunning ? styles.running : styles.bar}
                style={{ height: `${(bar.value / top) * HEIGHT}px` }}
              />
              <span className={styles.label}>{(bars.length - 1 - index) % every === 0 && bar.label}</span>
            </li>
          ))}
        </ol>
      </div>
      {shown && (
        <p className={styles.reading} aria-live="off">
          {shown.description}
          {shown.isRunning && ' (still running)'}
        </p>
      )}
      <AsTable rows={bars.map(({ key, description, isRunning }) => ({ key, description, isRunning }))} />
    </figure>
  )
}

function Axis({ values, top, formatValue }: { values: number[]; top: number; formatValue: (value: number) => string }) {
  return (
    <div className={styles.axis} aria-hidden="true">
      {values.map((value) => (
        <span key={value} style={{ bottom: `${(value / top) * HEIGHT}px` }}>
          <span>{formatValue(value)}</span>
        </span>
      ))}
    </div>
  )
}

function AsTable({ rows }: { rows: { key: string; description: string; isRunning: boolean }[] }) {
  return (
    <details className={styles.words}>
      <summary>In words</summary>
      <ol>
        {rows.map(({ key, description, isRunning }) => (
          <li key={key}>
            {description}
            {isRunning && ' (still running)'}
          </li>
        ))}
      </ol>
    </details>
  )
}
