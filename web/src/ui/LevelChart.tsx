import { useId } from 'react'
import { ticks, toSteps } from '../lib/chart'
import styles from './Chart.module.css'

export interface Level {
  at: number
  upper: number
  lower: number
}

interface LevelChartProps {
  title: string
  upperLabel: string
  lowerLabel: string
  levels: Level[]
  from: number
  to: number
  formatTime: (millis: number) => string
}

const WIDTH = 800
const HEIGHT = 200
const TICKS = 4

/** Two levels over time: the upper as a line, the part of it that is taken as a filled area below. */
export function LevelChart({ title, upperLabel, lowerLabel, levels, from, to, formatTime }: LevelChartProps) {
  const id = useId()
  const axis = ticks(Math.max(0, ...levels.flatMap((level) => [level.upper, level.lower])), TICKS)
  const top = axis[axis.length - 1] ?? 1
  const line = (pick: (level: Level) => number) => toSteps(toPoints(levels, pick, from, to, top), WIDTH, HEIGHT)
  const lower = line((level) => level.lower)
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id} className={styles.caption}>
        {title}
      </figcaption>
      <div className={styles.plot}>
        <div className={styles.axis} aria-hidden="true" style={{ height: HEIGHT }}>
          {axis.map((value) => (
            <span key={value} style={{ bottom: `${(value / top) * HEIGHT}px` }}>
              <span>{value}</span>
            </span>
          ))}
        </div>
        <svg
          className={styles.levels}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          height={HEIGHT}
          aria-hidden="true"
        >
          {lower && <path className={styles.area} d={`${lower}V${HEIGHT}H0z`} />}
          <path className={styles.line} d={line((level) => level.upper)} />
        </svg>
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{formatTime(from)}</span>
        <span>{formatTime(to)}</span>
      </div>
      <p className={styles.legend}>
        <span className={styles.lineKey} /> {upperLabel}
        <span className={styles.areaKey} /> {lowerLabel}
      </p>
    </figure>
  )
}

/** From the left edge to the right one, so that the first and the last level reach them. */
function toPoints(levels: Level[], pick: (level: Level) => number, from: number, to: number, top: number) {
  const span = Math.max(1, to - from)
  const points = levels.map((level) => ({ x: (level.at - from) / span, y: pick(level) / top }))
  const [first, last] = [points[0], points[points.length - 1]]
  return first && last ? [{ x: 0, y: first.y }, ...points, { x: 1, y: last.y }] : []
}
