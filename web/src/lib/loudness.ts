export type LoudnessMode = 'off' | 'track' | 'album'

/** What was measured at ingest; null where nothing could be measured (silence). */
export interface Measured {
  loudnessLufs: number | null
  albumLoudnessLufs: number | null
  truePeakDbtp: number | null
}

const TARGET_LUFS = -14
const HEADROOM_DB = 1

/**
 * The gain in decibels that brings a track, or its whole album, to the target. A gain upward stops where the
 * loudest peak would come nearer than the headroom to full scale, so raising a quiet track never clips it.
 */
export function gainDecibels(measured: Measured, mode: LoudnessMode): number {
  if (mode === 'off') return 0
  const loudness = mode === 'album' ? (measured.albumLoudnessLufs ?? measured.loudnessLufs) : measured.loudnessLufs
  if (loudness === null) return 0
  const wanted = TARGET_LUFS - loudness
  // A peak that is already above the headroom is the master's own; only a raise has to respect it.
  if (wanted <= 0) return wanted
  if (measured.truePeakDbtp === null) return 0
  return Math.max(0, Math.min(wanted, -HEADROOM_DB - measured.truePeakDbtp))
}

export function toLinear(decibels: number): number {
  return 10 ** (decibels / 20)
}
