interface Choosable {
  sku: string
  options: Record<string, string>
}

export type Choice = Record<string, string>

export interface OptionValue {
  value: string
  /** Why it cannot be chosen together with the rest; null where it can. */
  impossible: string | null
}

/** The variant that has exactly what was chosen; null while a choice is open. */
export function findVariant<V extends Choosable>(variants: V[], optionNames: string[], choice: Choice): V | null {
  if (optionNames.some((name) => choice[name] === undefined)) return null
  return variants.find((variant) => optionNames.every((name) => variant.options[name] === choice[name])) ?? null
}

/** Each value of an option, with the reason where no variant has it together with what else is chosen. */
export function optionValues(
  variants: Choosable[],
  option: { name: string; values: string[] },
  choice: Choice,
): OptionValue[] {
  const others = Object.entries(choice).filter(([name]) => name !== option.name)
  return option.values.map((value) => {
    const having = variants.filter((variant) => variant.options[option.name] === value)
    if (having.length === 0) return { value, impossible: 'Not made' }
    const isPossible = having.some((variant) => others.every(([name, chosen]) => variant.options[name] === chosen))
    return { value, impossible: isPossible ? null : `Not made in ${others.map(([, chosen]) => chosen).join(', ')}` }
  })
}

/**
 * The choice after one more click. What no longer goes together with it is given up, so that every value that any
 * variant has can be reached.
 */
export function choose(variants: Choosable[], choice: Choice, name: string, value: string): Choice {
  const wanted = { ...choice, [name]: value }
  const fits = (candidate: Choice) =>
    variants.some((variant) =>
      Object.entries(candidate).every(([option, chosen]) => variant.options[option] === chosen),
    )
  if (fits(wanted)) return wanted
  return Object.entries(choice)
    .filter(([option]) => option !== name)
    .reduce<Choice>(
      (kept, [option, chosen]) => (fits({ ...kept, [option]: chosen }) ? { ...kept, [option]: chosen } : kept),
      { [name]: value },
    )
}

/** "Oak, large", or null for a product that comes in one form only. */
export function describeVariant({ options }: Choosable): string | null {
  const values = Object.values(options)
  return values.length === 0 ? null : values.join(', ')
}
