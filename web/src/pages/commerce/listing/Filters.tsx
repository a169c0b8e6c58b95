import { useId } from 'react'
import { useSearchParams } from 'react-router'
import type { Facet } from '../../../api/shop/model'
import { textOf } from '../../../lib/fields'
import { countFilters, isChosen, readView, toggle, withoutFilters, withPrices } from '../../../lib/listing'
import { moneyAsInput, parseMoney } from '../../../lib/money'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/fields'
import styles from './Filters.module.css'

/** What narrows a list. Everything chosen stands in the address, so that it can be kept, sent and gone back from. */
export function Filters({ facets, currency }: { facets: Facet[]; currency: string }) {
  const [parameters, setParameters] = useSearchParams()
  const count = countFilters(readView(parameters))
  const show = (changed: URLSearchParams) => setParameters(changed, { preventScrollReset: true })
  const shown = facets.filter((facet) => facet.values.length > 0)
  return (
    <details className={styles.filters} open={count > 0 || isWide()}>
      <summary>{count === 0 ? 'Filters' : `Filters (${count})`}</summary>
      <div className={styles.groups}>
        {count > 0 && <Button onClick={() => show(withoutFilters(parameters))}>Take all away</Button>}
        <PriceRange parameters={parameters} currency={currency} onChange={show} />
        {shown.map((facet) => (
          <FacetGroup key={facet.code} facet={facet} parameters={parameters} onChange={show} />
        ))}
      </div>
    </details>
  )
}

interface GroupProps {
  parameters: URLSearchParams
  onChange: (changed: URLSearchParams) => void
}

function FacetGroup({ facet, parameters, onChange }: GroupProps & { facet: Facet }) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend>{facet.label}</legend>
      {facet.values.map(({ value, label, count }) => (
        <label key={value} className={styles.value}>
          <input
            type="checkbox"
            name={name}
            checked={isChosen(parameters, facet.code, value)}
            onChange={() => onChange(toggle(parameters, facet.code, value))}
          />
          <span>{label}</span>
          <span className={styles.count}>{count}</span>
        </label>
      ))}
    </fieldset>
  )
}

function PriceRange({ parameters, currency, onChange }: GroupProps & { currency: string }) {
  const { minPrice, maxPrice } = readView(parameters)
  const shown = (amount: number | null) => (amount === null ? '' : moneyAsInput({ amount, currency }))

  function submit(fields: FormData) {
    onChange(
      withPrices(
        parameters,
        parseMoney(textOf(fields, 'minPrice'), currency),
        parseMoney(textOf(fields, 'maxPrice'), currency),
      ),
    )
  }

  return (
    // The address decides what stands in the fields.
    <form key={`${minPrice}-${maxPrice}`} action={submit} className={styles.group} aria-label="Price">
      <div className={styles.prices}>
        <TextField label={`From ${currency}`} name="minPrice" inputMode="decimal" defaultValue={shown(minPrice)} />
        <TextField label={`To ${currency}`} name="maxPrice" inputMode="decimal" defaultValue={shown(maxPrice)} />
      </div>
      <Button type="submit">Show these prices</Button>
    </form>
  )
}

/** On a narrow screen the filters would hide what they filter. */
const isWide = () => window.matchMedia('(min-width: 56rem)').matches
