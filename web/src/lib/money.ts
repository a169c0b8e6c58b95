/** Whole minor units (cents, yen) of a currency. Never a fraction. */
export interface Money {
  amount: number
  currency: string
}

/** "€12.90". */
export function formatMoney({ amount, currency }: Money): string {
  return formatterOf(currency).format(amount / 10 ** digitsOf(currency))
}

export const zero = (currency: string): Money => ({ amount: 0, currency })

/** What fits into an input: "12.90". */
export function moneyAsInput({ amount, currency }: Money): string {
  return (amount / 10 ** digitsOf(currency)).toFixed(digitsOf(currency))
}

/** Reads "12.90", "12,90" or "1299"; null where that is no amount of the currency. */
export function parseMoney(text: string, currency: string): Money | null {
  const digits = digitsOf(currency)
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim())
  if (!match) return null
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return null
  return { amount: Number(`${match[1] ?? ''}${fraction.padEnd(digits, '0')}`), currency }
}

/** Basis points as people write them: 1250 is "12.5 %". */
export const formatBasisPoints = (basisPoints: number) => `${basisPoints / 100} %`

function digitsOf(currency: string): number {
  return formatterOf(currency).resolvedOptions().maximumFractionDigits ?? 2
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatterOf(currency: string): Intl.NumberFormat {
  const known = formatters.get(currency)
  if (known) return known
  const made = new Intl.NumberFormat('en', { style: 'currency', currency })
  formatters.set(currency, made)
  return made
}
