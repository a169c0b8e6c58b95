import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, redirect, useLocation, useParams, type LoaderFunctionArgs } from 'react-router'
import { useLive } from '../../api/live'
import { queryClient } from '../../api/queries'
import { keepOrderToken, order as orderQuery, ordersChanged } from '../../api/shop/orders'
import type { Order } from '../../api/shop/model'
import { PageHead } from '../../components/PageHead'
import { OrderFacts } from '../../components/shop/OrderFacts'
import { OrderTag } from '../../components/shop/OrderTag'
import { OrderWay } from '../../components/shop/OrderWay'
import { useAccount } from '../../components/useAccount'
import { formatInstant } from '../../lib/instants'
import { isUnderWay } from '../../lib/orders'
import { paths } from '../../paths'
import { Notice } from '../../ui/Notice'
import { FinalBarline, Section } from '../../ui/Section'
import { CancelOrder } from './order/CancelOrder'
import { ReturnGoods } from './order/ReturnGoods'
import styles from './OrderPage.module.css'

const POLL_MILLIS = 10_000

export async function loader({ params: { id = '' }, request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const token = url.searchParams.get('token')
  if (token !== null) {
    // The link of a mail carries the proof; it is not left standing in the address.
    keepOrderToken(id, token)
    throw redirect(url.pathname)
  }
  await queryClient.ensureQueryData(orderQuery(id))
  return null
}

export default function OrderPage() {
  const { id = '' } = useParams()
  const { state } = useLocation() as { state: { isNew?: boolean } | null }
  const account = useAccount()
  const live = useLive(account ? `orders/${id}` : null, () => void ordersChanged())
  const order = useSuspenseQuery({
    ...orderQuery(id),
    refetchInterval: ({ state: { data } }) =>
      live === 'live' || (data && !isUnderWay(data.state)) ? false : POLL_MILLIS,
  }).data
  return (
    <>
      <title>{`Order ${order.number} · Shop · Tutti`}</title>
      <PageHead
        title={state?.isNew ? 'Thank you' : `Order ${order.number}`}
        trail={account ? [{ to: paths.myOrders, label: 'My orders' }] : [{ to: paths.shop, label: 'Shop' }]}
        lead={
          <>
            {state?.isNew && `Your order ${order.number} is placed. `}
            {formatInstant(order.placedAt)} <OrderTag state={order.state} />
          </>
        }
        actions={
          <>
            <CancelOrder order={order} isMerchant={false} />
            <ReturnGoods order={order} />
          </>
        }
      />
      <PaymentWord order={order} />
      {account === null && (
        <Notice title="Keep this address">
          This browser may see the order. <Link to={paths.signUp()}>With an account</Link> your next orders are all in
          one place.
        </Notice>
      )}
      <div className={styles.columns}>
        <Section title="Where it is">
          <OrderWay order={order} />
        </Section>
        <Section title="What it is">
          <OrderFacts order={order} />
        </Section>
      </div>
      <FinalBarline />
    </>
  )
}

function PaymentWord({ order }: { order: Order }) {
  const { payment, state, number } = order
  if (state === 'cancelled') return null
  if (payment.method === 'manual' && payment.state === 'open') {
    return (
      <Notice title="Please pay the invoice">
        It is on its way by mail. Write <strong>{payment.reference ?? number}</strong> with your transfer; we send the
        goods when it has arrived.
      </Notice>
    )
  }
  if (payment.state === 'pending') {
    return (
      <Notice title="We are finding out about your payment">
        The bank has not answered yet. Your things are held for you meanwhile, and nothing is charged twice.
      </Notice>
    )
  }
  return null
}
