import { seededRandom } from './random'

/** A picture for a release without artwork: a few notes on a staff, always the same for the same seed. */
export interface CoverDrawing {
  palette: number
  notes: { x: number; y: number; filled: boolean; stem: 'up' | 'down' }[]
  slur: boolean
}

export const COVER_PALETTES = 6
const POSITIONS = 9

export function drawCover(seed: string): CoverDrawing {
  const random = seededRandom(seed)
  const count = 3 + Math.floor(random() * 3)
  const palette = Math.floor(random() * COVER_PALETTES)
  let position = Math.floor(random() * POSITIONS)
  const notes = Array.from({ length: count }, (_, index) => {
    position = clamp(position + Math.round((random() - 0.5) * 7), 0, POSITIONS - 1)
    const stem: 'up' | 'down' = position < POSITIONS / 2 ? 'down' : 'up'
    return { x: (index + 0.75) / (count + 0.5), y: position / (POSITIONS - 1), filled: random() > 0.3, stem }
  })
  return { palette, notes, slur: random() > 0.4 }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
