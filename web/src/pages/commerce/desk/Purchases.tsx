import { useMutation, useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import { createPurchaseOrder, purchaseOrders, purchaseSuggestions } from '../../../api/shop/suppliers'
import type { PurchaseOrderState, PurchaseOrderSummary, Suggestion } from '../../../api/shop/model'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { LinkButton } from '../../../components/LinkButton'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { PURCHASE_STATES } from '../../../components/shop/purchaseStates'
import { PurchaseTag } from '../../../components/shop/PurchaseTag'
import { newId } from '../../../lib/ids'
import { formatMoney } from '../../../lib/money'
import { formatDate } from '../../../lib/time'
import { paths } from '../../../paths'
import { showFailure } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { SelectField } from '../../../ui/fields'
import { Section } from '../../../ui/Section'
import { Table, type Column } from '../../../ui/Table'
import styles from './Products.module.css'

const COLUMNS: Column<PurchaseOrderSummary>[] = [
  { label: 'Order', isName: true, cell: ({ id, number }) => <Link to={paths.purchase(id)}>{number}</Link> },
  { label: 'Supplier', cell: ({ supplier }) => supplier.name },
  { label: 'State', cell: ({ state }) => <PurchaseTag state={state} /> },
  { label: 'Expected', cell: ({ expectedOn }) => expectedOn && formatDate(expectedOn) },
  { label: 'Total', isNumber: true, cell: ({ total }) => formatMoney(total) },
]

export async function loader({ request }: LoaderFunctionArgs) {
  void queryClient.prefetchQuery(purchaseSuggestions)
  await queryClient.ensureInfiniteQueryData(purchaseOrders(stateIn(new URL(request.url).searchParams)))
  return null
}

export default function Purchases() {
  const [parameters, setParameters] = useSearchParams()
  const state = stateIn(parameters)
  const pages = useSuspenseInfiniteQuery(purchaseOrders(state))
  const purchases = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>Purchases · Desk · Tutti</title>
      <PageHead
        title="Purchases"
        actions={
          <>
            <LinkButton to={paths.suppliers}>Suppliers</LinkButton>
            <LinkButton to={paths.newPurchase()} variant="primary" icon="add">
              New purchase order
            </LinkButton>
          </>
        }
      />
      <Suggestions />
      <Section title="Purchase orders">
        <div className={styles.choices}>
          <SelectField
            label="State"
            value={state}
            onChange={(event) =>
              setParameters(event.currentTarget.value ? { state: event.currentTarget.value } : {}, { replace: true })
            }
          >
            <option value="">All</option>
            {Object.entries(PURCHASE_STATES).map(([value, { label }]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        </div>
        {purchases.length === 0 ? (
          <EmptyState title="No purchase orders here">
            <Link to={paths.newPurchase()}>Write one</Link>, or let the suggestions above do it when something runs low.
          </EmptyState>
        ) : (
          <Table label="Purchase orders" columns={COLUMNS} rows={purchases} keyOf={({ id }) => id} />
        )}
        <LoadMore pages={pages} />
      </Section>
    </>
  )
}

function Suggestions() {
  const suggestions = useQuery(purchaseSuggestions)
  return (
    <Section title="What should be ordered" aside="From what sells, and how long delivery takes">
      {suggestions.isError && <ErrorNotice error={suggestions.error} onRetry={() => void suggestions.refetch()} />}
      {suggestions.data?.length === 0 && (
        <p>Nothing: there is enough of everything until the next delivery could come.</p>
      )}
      {suggestions.data?.map((suggestion) => (
        <OneSuggestion key={suggestion.supplier.id} suggestion={suggestion} />
      ))}
    </Section>
  )
}

function OneSuggestion({ suggestion }: { suggestion: Suggestion }) {
  const navigate = useNavigate()
  const ordering = useMutation({
    mutationFn: () =>
      createPurchaseOrder(
        {
          supplierId: suggestion.supplier.id,
          lines: suggestion.lines.map(({ sku, suggestedQuantity, unitCost }) => ({
            sku,
            quantity: suggestedQuantity,
            unitCost,
          })),
        },
        newId(),
      ),
    onSuccess: (purchase) => navigate(paths.purchase(purchase.id)),
    onError: showFailure,
  })
  return (
    <article>
      <div className={styles.choices}>
        <h3>{suggestion.supplier.name}</h3>
        <Button isBusy={ordering.isPending} onClick={() => ordering.mutate()}>
          Make it a draft
        </Button>
      </div>
      <Table
        label={`To order from ${suggestion.supplier.name}`}
        rows={suggestion.lines}
        keyOf={({ sku }) => sku}
        columns={[
          { label: 'Number', isName: true, cell: ({ sku }) => <Link to={paths.stockOf(sku)}>{sku}</Link> },
          { label: 'Available', isNumber: true, cell: ({ available }) => available },
          { label: 'Sold a day', isNumber: true, cell: ({ soldPerDay }) => soldPerDay.toFixed(1) },
          { label: 'Order', isNumber: true, cell: ({ suggestedQuantity }) => suggestedQuantity },
          { label: 'Because', cell: ({ reason }) => reason },
        ]}
      />
    </article>
  )
}

function stateIn(parameters: URLSearchParams): PurchaseOrderState | '' {
  const wanted = parameters.get('state') ?? ''
  return wanted in PURCHASE_STATES ? (wanted as PurchaseOrderState) : ''
}
