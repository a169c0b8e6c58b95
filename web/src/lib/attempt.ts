/** One try to buy: everything that is sent again, unchanged, until its end is known. */
export interface Attempt<Body> {
  cartId: string
  cartToken: string | null
  /** Sent with every repetition, so that the server makes one order of them all. */
  key: string
  body: Body
}

/** The attempt under way goes on while nothing about it changed; another body is another attempt. */
export function continueOrBegin<Body>(
  kept: Attempt<Body> | null,
  wanted: Omit<Attempt<Body>, 'key'>,
  newKey: () => string,
): Attempt<Body> {
  const isSame =
    kept !== null && kept.cartId === wanted.cartId && JSON.stringify(kept.body) === JSON.stringify(wanted.body)
  return isSame ? kept : { ...wanted, key: newKey() }
}

const UNDECIDED = new Set([0, 401, 408, 425, 429])

/** Whether the answer settles that no order was made. Silence and failures of the server settle nothing. */
export function isDecided(status: number, slug: string): boolean {
  return status >= 400 && status < 500 && !UNDECIDED.has(status) && slug !== 'request-in-flight'
}
