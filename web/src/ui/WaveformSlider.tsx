import type { KeyboardEvent, PointerEvent } from 'react'
import { speakDuration } from '../lib/time'
import { toBars, toPath, type Waveform } from '../lib/waveform'
import styles from './WaveformSlider.module.css'

interface WaveformSliderProps {
  waveform: Waveform | null
  positionMillis: number
  durationMillis: number
  onSeek: (millis: number) => void
}

const BARS = 160
const HEIGHT = 40
const STEP_MILLIS = 5_000
const LEAP_MILLIS = 30_000

/** The sound drawn on a staff; where it is played, clicked, or moved by the arrow keys. */
export function WaveformSlider({ waveform, positionMillis, durationMillis, onSeek }: WaveformSliderProps) {
  const fraction = durationMillis > 0 ? Math.min(1, positionMillis / durationMillis) : 0
  const path = toPath(waveform ? toBars(waveform, BARS) : new Array<number>(BARS).fill(0), HEIGHT)

  function seekToPointer(event: PointerEvent<HTMLDivElement>) {
    if (event.type === 'pointermove' && event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    onSeek(((event.clientX - box.left) / box.width) * durationMillis)
  }

  function seekByKey(event: KeyboardEvent) {
    const target = targetOf(event.key, positionMillis, durationMillis)
    if (target === null) return
    event.preventDefault()
    onSeek(target)
  }

  return (
    <div
      className={styles.slider}
      role="slider"
      tabIndex={0}
      aria-label="Position"
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMillis / 1000)}
      aria-valuenow={Math.round(positionMillis / 1000)}
      aria-valuetext={`${speakDuration(positionMillis)} of ${speakDuration(durationMillis)}`}
      onPointerDown={seekToPointer}
      onPointerMove={seekToPointer}
      onKeyDown={seekByKey}
    >
      <Wave path={path} className={styles.ahead} />
      <div className={styles.played} style={{ clipPath: `inset(0 ${100 - fraction * 100}% 0 0)` }}>
        <Wave path={path} className={styles.heard} />
      </div>
      <div className={styles.head} style={{ left: `${fraction * 100}%` }} />
    </div>
  )
}

function Wave({ path, className }: { path: string; className: string | undefined }) {
  return (
    <svg viewBox={`0 0 ${BARS} ${HEIGHT}`} preserveAspectRatio="none" className={className} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}

function targetOf(key: string, position: number, duration: number): number | null {
  const moves: Record<string, number> = {
    ArrowLeft: position - STEP_MILLIS,
    ArrowDown: position - STEP_MILLIS,
    ArrowRight: position + STEP_MILLIS,
    ArrowUp: position + STEP_MILLIS,
    PageDown: position - LEAP_MILLIS,
    PageUp: position + LEAP_MILLIS,
    Home: 0,
    End: duration,
  }
  return moves[key] ?? null
}
