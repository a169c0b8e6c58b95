/** A UPC with its right check digit: from the right, digits count three times and once in turn. */
export function upcOf(number: number): string {
  const digits = String(number).padStart(11, '0')
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** The same with a check digit that does not fit. */
export function wrongUpcOf(number: number): string {
  const right = upcOf(number)
  return `${right.slice(0, -1)}${(Number(right.slice(-1)) + 1) % 10}`
}

export const isrcOf = (number: number) => `DE-A12-26-${String(number).padStart(5, '0')}`
