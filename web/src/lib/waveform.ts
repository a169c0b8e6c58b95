/** Peaks as the ingest writes them: pairs of minimum and maximum per pixel, signed, `bits` wide. */
export interface Waveform {
  bits: number
  length: number
  data: number[]
}

/** The largest deflection in each of `bars` equal stretches, from 0 to 1 of the loudest one. */
export function toBars(waveform: Waveform, bars: number): number[] {
  const pixels = Math.min(waveform.length, Math.floor(waveform.data.length / 2))
  if (pixels === 0) return new Array<number>(bars).fill(0)
  const heights = Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * pixels) / bars)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * pixels) / bars))
    return deflection(waveform.data, from, to)
  })
  const loudest = Math.max(...heights)
  return loudest === 0 ? heights : heights.map((height) => height / loudest)
}

/** One SVG path of vertical strokes around the middle line of a box `bars` wide and `height` high. */
export function toPath(bars: number[], height: number, floor = 0.04): string {
  const middle = height / 2
  return bars
    .map((bar, index) => {
      const half = Math.max(floor, bar) * middle
      return `M${index + 0.5} ${round(middle - half)}V${round(middle + half)}`
    })
    .join('')
}

function deflection(data: number[], from: number, to: number): number {
  let most = 0
  for (let pixel = from; pixel < to; pixel++) {
    most = Math.max(most, Math.abs(data[pixel * 2] ?? 0), Math.abs(data[pixel * 2 + 1] ?? 0))
  }
  return most
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
