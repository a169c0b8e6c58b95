import { Link } from 'react-router'
import type { Order, OrderLine } from '../../api/shop/model'
import { countryName } from '../../lib/countries'
import { formatMoney } from '../../lib/money'
import { paths } from '../../paths'
import { Table, type Column } from '../../ui/Table'
import styles from './OrderFacts.module.css'
import { Totals } from './Totals'

const COLUMNS: Column<OrderLine>[] = [
  {
    label: 'What',
    isName: true,
    cell: ({ title, productId, sku }) => (
      <>
        {productId ? <Link to={paths.product(productId)}>{title}</Link> : title}
        <span className={styles.sku}> No. {sku}</span>
      </>
    ),
  },
  { label: 'Quantity', isNumber: true, cell: (line) => quantityOf(line) },
  { label: 'Each', isNumber: true, cell: (line) => formatMoney(line.unitPrice) },
  { label: 'Total', isNumber: true, cell: (line) => formatMoney(line.total) },
]

/** The lines, the sum, the address and the payment of an order. */
export function OrderFacts({ order }: { order: Order }) {
  const { shippingAddress: address, payment } = order
  return (
    <>
      <Table label="Lines of the order" columns={COLUMNS} rows={order.lines} keyOf={(line) => line.lineId} />
      <div className={styles.columns}>
        <div className={styles.words}>
          {address && (
            <address className={styles.address}>
              {[
                address.name,
                address.line1,
                address.line2,
                `${address.postalCode} ${address.city}`,
                address.region,
                countryName(address.country),
              ]
                .filter(Boolean)
                .join('\n')}
            </address>
          )}
          {order.email && <p>{order.email}</p>}
          <p>{paymentWords(payment.method, payment.state)}</p>
          {order.refunds.length > 0 && (
            <p>Refunded: {order.refunds.map((refund) => formatMoney(refund.amount)).join(', ')}</p>
          )}
        </div>
        <Totals {...order} />
      </div>
    </>
  )
}

function quantityOf({ quantity, shipped, returned }: OrderLine): string {
  const parts = [shipped > 0 && shipped < quantity && `${shipped} sent`, returned > 0 && `${returned} returned`]
  const detail = parts.filter(Boolean).join(', ')
  return detail ? `${quantity} (${detail})` : String(quantity)
}

const METHODS: Record<string, string> = { manual: 'Invoice', test: 'Test card', stripe: 'Card' }
const STATES: Record<string, string> = {
  open: 'not paid yet',
  pending: 'payment under way',
  paid: 'paid',
  refunded: 'refunded',
  'partially-refunded': 'partly refunded',
  failed: 'payment failed',
}

const paymentWords = (method: string, state: string) => `${METHODS[method] ?? method}, ${STATES[state] ?? state}`
