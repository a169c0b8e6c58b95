interface Movement {
  at: string
  location: string
  onHandAfter: number
  reservedAfter: number
}

/** The ledger (newest first) as levels over time, all locations together, oldest first. */
export function toLevels(ledger: Movement[]): { at: number; upper: number; lower: number }[] {
  const known = new Map<string, Movement>()
  return [...ledger].reverse().map((movement) => {
    known.set(movement.location, movement)
    const all = [...known.values()]
    return {
      at: new Date(movement.at).getTime(),
      upper: all.reduce((sum, each) => sum + each.onHandAfter, 0),
      lower: all.reduce((sum, each) => sum + each.reservedAfter, 0),
    }
  })
}
