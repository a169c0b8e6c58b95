/** Round steps for an axis from 0: at most `steps` of them, the last one at or above `max`. */
export function ticks(max: number, steps: number): number[] {
  if (max <= 0) return [0, 1]
  const rough = max / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const whole = Math.max(1, step)
  return Array.from({ length: Math.ceil(max / whole) + 1 }, (_, index) => index * whole)
}

/** A line that keeps its height until the next value, as a level does: x and y from 0 to 1, y upwards. */
export function toSteps(points: { x: number; y: number }[], width: number, height: number): string {
  return points
    .map(({ x, y }, index) => {
      const [left, top] = [round(x * width), round(height - y * height)]
      return index === 0 ? `M${left} ${top}` : `H${left}V${top}`
    })
    .join('')
}

const round = (value: number) => Math.round(value * 10) / 10
