/** What a refused order says beside the usual, read with care: it comes over the wire. */
export interface Shortage {
  sku: string
  wanted: number
  available: number
}

export interface PriceChange {
  sku: string
  expected: unknown
  actual: unknown
}

type Problem = Record<string, unknown>

export function shortagesOf(problem: Problem): Shortage[] {
  const many = Array.isArray(problem.shortages) ? (problem.shortages as Partial<Shortage>[]) : []
  const one = { sku: problem.sku, available: problem.available } as Partial<Shortage>
  return (many.length > 0 ? many : [one]).flatMap(({ sku, wanted, available }) =>
    typeof sku === 'string' && typeof available === 'number'
      ? [{ sku, wanted: wanted ?? available + 1, available }]
      : [],
  )
}

export function changedSkusOf(problem: Problem): string[] {
  const lines = Array.isArray(problem.lines) ? (problem.lines as Partial<PriceChange>[]) : []
  return lines.flatMap(({ sku }) => (typeof sku === 'string' ? [sku] : []))
}
