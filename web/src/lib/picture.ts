import { seededRandom } from './random'

/** A still life for a product without a picture: a few plain bodies on a table, always the same for the same seed. */
export interface Still {
  palette: number
  horizon: number
  bodies: { shape: 'round' | 'tall' | 'arch' | 'flat'; x: number; width: number; height: number; tone: number }[]
}

export const STILL_PALETTES = 6
const SHAPES = ['round', 'tall', 'arch', 'flat'] as const

export function drawStill(seed: string): Still {
  const random = seededRandom(seed)
  const count = 1 + Math.floor(random() * 3)
  const palette = Math.floor(random() * STILL_PALETTES)
  const horizon = 58 + Math.round(random() * 14)
  const bodies = Array.from({ length: count }, (_, index) => {
    const shape = SHAPES[Math.floor(random() * SHAPES.length)] ?? 'round'
    const width = 18 + random() * 16
    const height = { round: width, tall: 38 + random() * 14, arch: 26 + random() * 14, flat: 9 + random() * 5 }[shape]
    return { shape, x: ((index + 0.5) / count) * 76 + 12 - width / 2, width, height, tone: index % 3 }
  })
  return { palette, horizon, bodies }
}
