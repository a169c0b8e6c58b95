import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { useLive } from '../../../api/live'
import { queryClient } from '../../../api/queries'
import { ordersChanged, ordersIn } from '../../../api/shop/orders'
import type { Order } from '../../../api/shop/model'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { formatInstant } from '../../../lib/instants'
import { formatMoney } from '../../../lib/money'
import { ORDER_WORDS, type OrderState } from '../../../lib/orders'
import { textOf } from '../../../lib/fields'
import { paths } from '../../../paths'
import { TextField } from '../../../ui/fields'
import { Segmented } from '../../../ui/Segmented'
import { NextStep } from './orders/NextStep'
import styles from './OrdersBoard.module.css'

const COLUMNS: OrderState[] = ['placed', 'paid', 'packed', 'shipped']
const OTHERS: OrderState[] = ['delivered', 'cancelled']
const POLL_MILLIS = 8_000

export async function loader({ request }: LoaderFunctionArgs) {
  const q = new URL(request.url).searchParams.get('q') ?? ''
  await Promise.all([...COLUMNS, ...OTHERS].map((state) => queryClient.ensureInfiniteQueryData(ordersIn(state, q))))
  return null
}

/** Orders by how far they are. On a narrow screen one state at a time, chosen above. */
export default function OrdersBoard() {
  const [parameters, setParameters] = useSearchParams()
  const live = useLive('sales', () => void ordersChanged())
  const q = parameters.get('q') ?? ''
  const chosen = [...COLUMNS, ...OTHERS].find((state) => state === parameters.get('state')) ?? 'paid'
  const columns = OTHERS.includes(chosen) ? [chosen] : COLUMNS

  function show(name: string, value: string) {
    const changed = new URLSearchParams(parameters)
    if (value === '') changed.delete(name)
    else changed.set(name, value)
    setParameters(changed, { replace: true, preventScrollReset: true })
  }

  return (
    <>
      <title>Orders · Desk · Tutti</title>
      <PageHead
        title="Orders"
        actions={
          <form key={q} action={(fields: FormData) => show('q', textOf(fields, 'q'))} role="search">
            <TextField label="Find by number, name or mail" name="q" type="search" defaultValue={q} />
          </form>
        }
      />
      <div className={styles.states}>
        <Segmented
          label="State"
          value={chosen}
          options={[...COLUMNS, ...OTHERS].map((state) => ({ value: state, label: ORDER_WORDS[state] }))}
          onChange={(state) => show('state', state)}
        />
      </div>
      <div className={styles.board}>
        {columns.map((state) => (
          <Column key={state} state={state} q={q} isChosen={state === chosen} isLive={live === 'live'} />
        ))}
      </div>
    </>
  )
}

interface ColumnProps {
  state: OrderState
  q: string
  isChosen: boolean
  isLive: boolean
}

function Column({ state, q, isChosen, isLive }: ColumnProps) {
  const pages = useSuspenseInfiniteQuery({ ...ordersIn(state, q), refetchInterval: isLive ? false : POLL_MILLIS })
  const orders = pages.data.pages.flatMap((page) => page.items)
  return (
    <section className={styles.column} data-chosen={isChosen || undefined} aria-label={ORDER_WORDS[state]}>
      <h2>
        {ORDER_WORDS[state]}{' '}
        <span className={styles.count}>
          {orders.length}
          {pages.hasNextPage && '+'}
        </span>
      </h2>
      {orders.length === 0 && <p className={styles.nothing}>{q ? 'None found here' : 'Nothing here'}</p>}
      <ul>
        {orders.map((order) => (
          <li key={order.id}>
            <Card order={order} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </section>
  )
}

function Card({ order }: { order: Order }) {
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <article className={styles.card}>
      <h3>
        <Link to={paths.deskOrder(order.id)}>{order.number}</Link>
      </h3>
      <p>{order.shippingAddress?.name ?? order.email ?? 'No name given'}</p>
      <p className={styles.facts}>
        {formatInstant(order.placedAt)} · {pieces} {pieces === 1 ? 'piece' : 'pieces'} · {formatMoney(order.total)}
      </p>
      <NextStep order={order} />
    </article>
  )
}
