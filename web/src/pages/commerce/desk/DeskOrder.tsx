import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { useLive } from '../../../api/live'
import { queryClient } from '../../../api/queries'
import { order as orderQuery, ordersChanged } from '../../../api/shop/orders'
import { PageHead } from '../../../components/PageHead'
import { OrderFacts } from '../../../components/shop/OrderFacts'
import { OrderTag } from '../../../components/shop/OrderTag'
import { OrderWay } from '../../../components/shop/OrderWay'
import { formatInstant } from '../../../lib/instants'
import { paths } from '../../../paths'
import { FinalBarline, Section } from '../../../ui/Section'
import { CancelOrder } from '../order/CancelOrder'
import { ReturnGoods } from '../order/ReturnGoods'
import styles from '../OrderPage.module.css'
import { NextStep } from './orders/NextStep'

const POLL_MILLIS = 10_000

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(orderQuery(id))
  return null
}

export default function DeskOrder() {
  const { id = '' } = useParams()
  const live = useLive(`orders/${id}`, () => void ordersChanged())
  const order = useSuspenseQuery({ ...orderQuery(id), refetchInterval: live === 'live' ? false : POLL_MILLIS }).data
  return (
    <>
      <title>{`Order ${order.number} · Desk · Tutti`}</title>
      <PageHead
        title={`Order ${order.number}`}
        trail={[{ to: paths.deskOrders, label: 'Orders' }]}
        lead={
          <>
            {formatInstant(order.placedAt)} <OrderTag state={order.state} />
          </>
        }
        actions={
          <>
            <NextStep order={order} />
            <CancelOrder order={order} isMerchant />
            <ReturnGoods order={order} />
          </>
        }
      />
      <div className={styles.columns}>
        <Section title="What happened">
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
