import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient } from '../../api/queries'
import { myOrders } from '../../api/shop/orders'
import type { Order } from '../../api/shop/model'
import { LoadMore } from '../../components/LoadMore'
import { PageHead } from '../../components/PageHead'
import { OrderTag } from '../../components/shop/OrderTag'
import { formatInstant } from '../../lib/instants'
import { formatMoney } from '../../lib/money'
import { paths } from '../../paths'
import { EmptyState } from '../../ui/EmptyState'
import { Table, type Column } from '../../ui/Table'

export async function loader() {
  await queryClient.fetchInfiniteQuery(myOrders)
  return null
}

const COLUMNS: Column<Order>[] = [
  { label: 'Order', isName: true, cell: (order) => <Link to={paths.order(order.id)}>{order.number}</Link> },
  { label: 'Placed', cell: (order) => formatInstant(order.placedAt) },
  { label: 'What', cell: (order) => contentsOf(order) },
  { label: 'State', cell: (order) => <OrderTag state={order.state} /> },
  { label: 'Total', isNumber: true, cell: (order) => formatMoney(order.total) },
]

export default function MyOrders() {
  const pages = useSuspenseInfiniteQuery(myOrders)
  const orders = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>My orders · Shop · Tutti</title>
      <PageHead title="My orders" trail={[{ to: paths.shop, label: 'Shop' }]} />
      {orders.length === 0 ? (
        <EmptyState title="You have not ordered yet">
          Orders you place while signed in are listed here. <Link to={paths.shop}>Look around the shop</Link>.
        </EmptyState>
      ) : (
        <Table label="My orders" columns={COLUMNS} rows={orders} keyOf={(order) => order.id} />
      )}
      <LoadMore pages={pages} />
    </>
  )
}

function contentsOf({ lines }: Order): string {
  const [first, ...others] = lines
  if (!first) return ''
  return others.length === 0 ? first.title : `${first.title} and ${others.length} more`
}
