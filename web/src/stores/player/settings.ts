import type { LoudnessMode } from '../../lib/loudness'

export interface PlayerSettings {
  volume: number
  isMuted: boolean
  loudness: LoudnessMode
}

const KEY = 'tutti.player'
const DEFAULTS: PlayerSettings = { volume: 1, isMuted: false, loudness: 'track' }

export function readSettings(): PlayerSettings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<PlayerSettings>) }
  } catch {
    return DEFAULTS
  }
}

export function writeSettings(settings: PlayerSettings): void {
  localStorage.setItem(KEY, JSON.stringify(settings))
}
