import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { ApiError, explain } from '../../api/problem'
import { me, queryClient } from '../../api/queries'
import { cart as cartQuery } from '../../api/shop/cart'
import { checkout, openAttempt, resumeCheckout } from '../../api/shop/checkout'
import { latestAddress } from '../../api/shop/orders'
import type { Cart, CheckoutRequest, Order } from '../../api/shop/model'
import { ErrorNotice } from '../../components/ErrorNotice'
import { PageHead } from '../../components/PageHead'
import { Totals } from '../../components/shop/Totals'
import { useAccount } from '../../components/useAccount'
import { formatMoney } from '../../lib/money'
import { paths } from '../../paths'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { Progress } from '../../ui/Progress'
import styles from './Checkout.module.css'
import { ADDRESS_FIELDS, AddressFields, addressFrom } from './checkout/AddressFields'
import { PaymentChoice, paymentFrom } from './checkout/PaymentChoice'
import { RefusedLines } from './checkout/RefusedLines'

export async function loader() {
  await queryClient.fetchQuery({ ...cartQuery, staleTime: 0 })
  // Who has ordered before need not type the address again.
  if ((await queryClient.ensureQueryData(me)) !== null) await queryClient.prefetchQuery(latestAddress)
  return null
}

export default function Checkout() {
  const cart = useSuspenseQuery(cartQuery).data
  const [hasOpenAttempt, setOpenAttempt] = useState(() => openAttempt() !== null)
  return (
    <>
      <title>Checkout · Shop · Tutti</title>
      <PageHead title="Checkout" trail={[{ to: paths.cart, label: 'Cart' }]} />
      {hasOpenAttempt && <OpenAttempt onSettled={() => setOpenAttempt(false)} />}
      {!hasOpenAttempt && (cart === null || cart.lines.length === 0) && (
        <EmptyState title="There is nothing to pay for">
          Your cart is empty. <Link to={paths.shop}>Look around the shop</Link>.
        </EmptyState>
      )}
      {!hasOpenAttempt && cart !== null && cart.lines.length > 0 && <CheckoutForm cart={cart} />}
    </>
  )
}

/** An order was sent and its answer never heard: before anything else, what became of it. */
function OpenAttempt({ onSettled }: { onSettled: () => void }) {
  const toOrder = useToOrder()
  const asking = useMutation({
    mutationFn: resumeCheckout,
    onSuccess: (order) => (order === null ? onSettled() : toOrder(order)),
    onError: (failure) => {
      if (openAttempt() === null) onSettled()
      return failure
    },
  })
  return (
    <Notice
      title="We did not hear what became of your order"
      action={
        <Button variant="primary" isBusy={asking.isPending} onClick={() => asking.mutate()}>
          Find out
        </Button>
      }
    >
      You sent it, and the connection broke before the answer. Asking again makes no second order.
      {asking.isError && ` ${explain(asking.error).text}`}
    </Notice>
  )
}

const PAYMENT = new Set(['payment-declined', 'payment-method-not-offered', 'payment-unavailable'])
const OWN_PLACES = new Set(['out-of-stock', 'price-changed', 'not-enough-stock', ...PAYMENT])

function CheckoutForm({ cart }: { cart: Cart }) {
  const account = useAccount()
  const address = useQuery({ ...latestAddress, enabled: account !== null }).data ?? null
  const toOrder = useToOrder()
  const buying = useMutation({
    mutationFn: (body: CheckoutRequest) => checkout(cart, body),
    onSuccess: toOrder,
  })
  const failure = buying.error instanceof ApiError ? buying.error : null
  const field = failure?.problem.field ?? null
  const isAtField = field !== null && ADDRESS_FIELDS.some((name) => field.endsWith(name))
  const errorOf = (name: string) => (isAtField && field.endsWith(name) ? explain(failure).text : null)

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (buying.isPending) return
    const fields = new FormData(event.currentTarget)
    const { email, ...shippingAddress } = addressFrom(fields)
    buying.mutate({
      ...(account === null && { email }),
      shippingAddress,
      locale: navigator.language,
      payment: paymentFrom(fields),
      expectedTotal: cart.total,
    })
  }

  return (
    <form className={styles.columns} onSubmit={submit} aria-label="Checkout">
      <div className={styles.parts}>
        <AddressFields account={account} known={address} errorOf={errorOf} />
        <PaymentChoice refused={failure && PAYMENT.has(failure.slug) ? explain(failure).text : null} />
      </div>
      <aside className={styles.summary} aria-label="What you buy">
        <ul className={styles.lines}>
          {cart.lines.map((line) => (
            <li key={line.sku}>
              <span>
                {line.quantity} × {line.title}
              </span>
              <span>{formatMoney(line.total)}</span>
            </li>
          ))}
        </ul>
        <Totals {...cart} />
        {failure && <RefusedLines failure={failure} cart={cart} onMended={() => buying.reset()} />}
        {buying.error && !OWN_PLACES.has(failure?.slug ?? '') && !isAtField && <ErrorNotice error={buying.error} />}
        {buying.isPending && <Progress label="Placing your order" percent={null} />}
        <Button type="submit" variant="primary" isBusy={buying.isPending}>
          {failure?.slug === 'price-changed' ? 'Buy at the new price' : `Buy for ${formatMoney(cart.total)}`}
        </Button>
        <p className={styles.hint}>One click makes one order, however often it is sent.</p>
      </aside>
    </form>
  )
}

function useToOrder() {
  const navigate = useNavigate()
  return (order: Order) => void navigate(paths.order(order.id), { replace: true, state: { isNew: true } })
}
