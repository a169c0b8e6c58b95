import { useState } from 'react'
import { Link } from 'react-router'
import { setPrices } from '../../../../api/shop/products'
import type { PricePeriod, Product, Variant } from '../../../../api/shop/model'
import { Form } from '../../../../components/Form'
import { textOf } from '../../../../lib/fields'
import { formatInstant, instantAsInput, instantOfInput } from '../../../../lib/instants'
import { formatMoney, moneyAsInput, parseMoney } from '../../../../lib/money'
import { describeVariant } from '../../../../lib/variants'
import { paths } from '../../../../paths'
import { showToast } from '../../../../stores/toasts'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import { FieldRow, TextField } from '../../../../ui/fields'
import { Section } from '../../../../ui/Section'
import { Table } from '../../../../ui/Table'

/** What each variant costs, and will cost. */
export function Prices({ product }: { product: Product }) {
  const [editing, setEditing] = useState<Variant | null>(null)
  return (
    <Section title="Prices over time">
      <Table
        label="Prices over time"
        rows={product.variants}
        keyOf={({ sku }) => sku}
        columns={[
          { label: 'Variant', isName: true, cell: (variant) => describeVariant(variant) ?? variant.sku },
          { label: 'Number', cell: ({ sku }) => <Link to={paths.stockOf(sku)}>{sku}</Link> },
          { label: 'Now', isNumber: true, cell: ({ price }) => formatMoney(price) },
          { label: 'Planned', cell: ({ prices }) => prices.map(describePeriod).filter(Boolean).join('; ') },
          {
            label: 'Change',
            cell: (variant) => (
              <Button variant="quiet" onClick={() => setEditing(variant)}>
                Plan prices<span className="visually-hidden"> of {variant.sku}</span>
              </Button>
            ),
          },
        ]}
      />
      {editing && <PricesDialog product={product} variant={editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

const ROWS_MAX = 5

function PricesDialog({ product, variant, onClose }: { product: Product; variant: Variant; onClose: () => void }) {
  const currency = variant.price.currency
  const known: (PricePeriod | null)[] = [...variant.prices.slice(-(ROWS_MAX - 1)), null]

  async function save(fields: FormData) {
    const prices = known.flatMap((_, index) => {
      const price = parseMoney(textOf(fields, `price${index}`), currency)
      const validFrom = instantOfInput(textOf(fields, `from${index}`))
      const validUntil = instantOfInput(textOf(fields, `until${index}`))
      return price === null ? [] : [{ price, ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) }]
    })
    await setPrices(product, variant.sku, prices)
    showToast({ tone: 'good', text: `The prices of ${variant.sku} are saved` })
    onClose()
  }

  return (
    <Dialog title={`Prices of ${variant.sku}`} onClose={onClose}>
      <Form submitLabel="Save prices" onSubmit={save} fields={[]} secondary={<Button onClick={onClose}>Cancel</Button>}>
        {() => (
          <>
            <p>The price that is valid now is charged. An empty price is left out.</p>
            {known.map((period, index) => (
              <FieldRow key={index}>
                <TextField
                  label={`Price ${index + 1} (${currency})`}
                  name={`price${index}`}
                  inputMode="decimal"
                  defaultValue={period?.price ? moneyAsInput(period.price) : ''}
                />
                <TextField
                  label="From"
                  name={`from${index}`}
                  type="datetime-local"
                  defaultValue={instantAsInput(period?.validFrom)}
                />
                <TextField
                  label="Until"
                  name={`until${index}`}
                  type="datetime-local"
                  defaultValue={instantAsInput(period?.validUntil)}
                />
              </FieldRow>
            ))}
          </>
        )}
      </Form>
    </Dialog>
  )
}

function describePeriod({ price, validFrom, validUntil }: PricePeriod): string {
  if (price === null || (validFrom === null && validUntil === null)) return ''
  const from = validFrom ? ` from ${formatInstant(validFrom)}` : ''
  const until = validUntil ? ` until ${formatInstant(validUntil)}` : ''
  return `${formatMoney(price)}${from}${until}`
}
