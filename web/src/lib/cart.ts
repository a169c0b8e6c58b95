interface Line {
  quantity: number
  available: number | null
  problem: string | null
}

export interface LineProblem {
  text: string
  /** The quantity that would mend it; null where none does. */
  quantity: number | null
}

const WORDS: Record<string, string> = {
  'price-changed': 'The price has changed.',
  'mixed-currencies': 'It is sold in another currency.',
}
const GONE = new Set(['unknown-sku', 'withdrawn', 'not-for-sale'])

/** What keeps a line of the cart from being bought as it is. */
export function problemOf({ quantity, available, problem }: Line): LineProblem | null {
  if (problem !== null && GONE.has(problem)) return { text: 'It is no longer for sale.', quantity: 0 }
  if (available !== null && available <= 0) return { text: 'It is sold out.', quantity: 0 }
  if (available !== null && available < quantity) return { text: `Only ${available} left.`, quantity: available }
  return problem === null ? null : { text: WORDS[problem] ?? problem, quantity: null }
}
