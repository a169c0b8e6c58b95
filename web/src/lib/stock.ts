interface Level {
  mode: string
  available: number
  lowThreshold?: number | null
}

export type Availability = 'available' | 'low' | 'out'

const LOW = 5

/** What a shopper is told about one variant. A shop that does not count it has it. */
export function availabilityOf(level: Level | undefined): Availability {
  if (level === undefined || level.mode === 'none' || level.mode === 'track-only') return 'available'
  if (level.available <= 0) return 'out'
  return level.available <= (level.lowThreshold ?? LOW) ? 'low' : 'available'
}

/** A product is out when each of its variants is. */
export function availabilityOfAll(levels: (Level | undefined)[]): Availability {
  const each = levels.map(availabilityOf)
  if (each.every((one) => one === 'out')) return 'out'
  return each.every((one) => one !== 'available') ? 'low' : 'available'
}
