import { formatMoney, type Money } from '../../lib/money'
import styles from './Totals.module.css'

interface TotalsProps {
  subtotal: Money
  discount: Money
  shipping: Money
  tax: Money
  total: Money
}

/** How a sum came about. Prices include the tax. */
export function Totals({ subtotal, discount, shipping, tax, total }: TotalsProps) {
  return (
    <dl className={styles.totals}>
      <Line label="Goods" money={subtotal} />
      {discount.amount !== 0 && <Line label="Discount" money={{ ...discount, amount: -Math.abs(discount.amount) }} />}
      <Line label="Shipping" money={shipping} />
      <div className={styles.total}>
        <dt>Total</dt>
        <dd>{formatMoney(total)}</dd>
      </div>
      <div className={styles.tax}>
        <dt>Tax included</dt>
        <dd>{formatMoney(tax)}</dd>
      </div>
    </dl>
  )
}

function Line({ label, money }: { label: string; money: Money }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatMoney(money)}</dd>
    </div>
  )
}
