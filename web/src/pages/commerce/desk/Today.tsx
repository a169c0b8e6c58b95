import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient } from '../../../api/queries'
import { ordersIn } from '../../../api/shop/orders'
import { salesSummary } from '../../../api/shop/sales'
import { stockLevels } from '../../../api/shop/stock'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { PageHead } from '../../../components/PageHead'
import { useAccount } from '../../../components/useAccount'
import type { OrderState } from '../../../lib/orders'
import { formatMoney } from '../../../lib/money'
import { formatToday } from '../../../lib/time'
import { paths } from '../../../paths'
import { FinalBarline, Section } from '../../../ui/Section'
import styles from './Today.module.css'

const HOURS = 24
const REFRESH_MILLIS = 10_000

export async function loader() {
  // The page is useful without any one of them, so that none is waited for.
  void queryClient.prefetchInfiniteQuery(ordersIn('paid', ''))
  void queryClient.prefetchQuery(salesSummary(HOURS))
  return null
}

export default function Today() {
  const account = useAccount()
  return (
    <>
      <title>Desk · Tutti</title>
      <PageHead title={`Good day, ${account?.displayName ?? ''}`} lead={formatToday(new Date())} />
      <Section title="To do">
        <ul className={styles.tiles}>
          <Waiting state="placed" label="wait for payment" />
          <Waiting state="paid" label="to pack" />
          <Waiting state="packed" label="to send" />
          <LowStock />
        </ul>
      </Section>
      <Section title="The last 24 hours" aside={<Link to={paths.sales}>Live sales</Link>}>
        <Sales />
      </Section>
      <Section title="Elsewhere at the desk">
        <ul className={styles.links}>
          <li>
            <Link to={paths.newProduct}>Add a product</Link>
          </li>
          <li>
            <Link to={paths.deskCategories}>Departments and their attributes</Link>
          </li>
          <li>
            <Link to={paths.suppliers}>Suppliers</Link>
          </li>
          <li>
            <Link to={paths.imports}>Import products, stock or pictures</Link>
          </li>
        </ul>
      </Section>
      <FinalBarline />
    </>
  )
}

function Waiting({ state, label }: { state: OrderState; label: string }) {
  const { data } = useInfiniteQuery({ ...ordersIn(state, ''), refetchInterval: REFRESH_MILLIS })
  const first = data?.pages[0]
  return (
    <li>
      <Link to={`${paths.deskOrders}?state=${state}`} className={styles.tile}>
        <strong>{first ? `${first.items.length}${first.nextCursor ? '+' : ''}` : '–'}</strong> {label}
      </Link>
    </li>
  )
}

function LowStock() {
  const { data } = useInfiniteQuery(stockLevels('', true))
  const first = data?.pages[0]
  return (
    <li>
      <Link to={`${paths.stock}?low=true`} className={styles.tile}>
        <strong>{first ? `${first.items.length}${first.nextCursor ? '+' : ''}` : '–'}</strong> run low
      </Link>
    </li>
  )
}

function Sales() {
  const summary = useQuery({ ...salesSummary(HOURS), refetchInterval: REFRESH_MILLIS })
  if (summary.isError) return <ErrorNotice error={summary.error} onRetry={() => void summary.refetch()} />
  if (!summary.data) return null
  const { orders, units, revenue } = summary.data
  return (
    <dl className={styles.figures}>
      <Figure label="Orders" value={String(orders)} />
      <Figure label="Pieces" value={String(units)} />
      <Figure label="Revenue" value={revenue.map(formatMoney).join(', ') || '–'} />
    </dl>
  )
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
