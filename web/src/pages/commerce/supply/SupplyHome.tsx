import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient } from '../../../api/queries'
import { purchaseOrders } from '../../../api/shop/suppliers'
import type { PurchaseOrderSummary } from '../../../api/shop/model'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { PurchaseTag } from '../../../components/shop/PurchaseTag'
import { formatMoney } from '../../../lib/money'
import { formatDate } from '../../../lib/time'
import { paths } from '../../../paths'
import { EmptyState } from '../../../ui/EmptyState'
import { Table, type Column } from '../../../ui/Table'

const COLUMNS: Column<PurchaseOrderSummary>[] = [
  { label: 'Order', isName: true, cell: ({ id, number }) => <Link to={paths.supplyOrder(id)}>{number}</Link> },
  { label: 'State', cell: ({ state }) => <PurchaseTag state={state} /> },
  { label: 'Expected', cell: ({ expectedOn }) => expectedOn && formatDate(expectedOn) },
  { label: 'Total', isNumber: true, cell: ({ total }) => formatMoney(total) },
]

export async function loader() {
  await queryClient.fetchInfiniteQuery(purchaseOrders(''))
  return null
}

/** What the shop ordered from this supplier. */
export default function SupplyHome() {
  const pages = useSuspenseInfiniteQuery(purchaseOrders(''))
  const purchases = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>Purchase orders · Supply · Tutti</title>
      <PageHead title="Purchase orders" lead="What the shop ordered from you." />
      {purchases.length === 0 ? (
        <EmptyState title="Nothing is ordered from you yet">
          You get a mail when the shop orders, and find the order here.
        </EmptyState>
      ) : (
        <Table label="Purchase orders" columns={COLUMNS} rows={purchases} keyOf={({ id }) => id} />
      )}
      <LoadMore pages={pages} />
    </>
  )
}
