import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { queryClient } from '../../api/queries'
import { cart as cartQuery, setQuantity } from '../../api/shop/cart'
import type { Cart as CartModel, CartLine } from '../../api/shop/model'
import { PageHead } from '../../components/PageHead'
import { Totals } from '../../components/shop/Totals'
import { problemOf } from '../../lib/cart'
import { formatMoney } from '../../lib/money'
import { paths } from '../../paths'
import { showFailure, showToast } from '../../stores/toasts'
import { Button, IconButton } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ProductPicture } from '../../ui/ProductPicture'
import { Quantity } from '../../ui/Quantity'
import styles from './Cart.module.css'
import { DiscountCode } from './cart/DiscountCode'

export async function loader() {
  await queryClient.fetchQuery({ ...cartQuery, staleTime: 0 })
  return null
}

export default function Cart() {
  const cart = useSuspenseQuery(cartQuery).data
  return (
    <>
      <title>Cart · Shop · Tutti</title>
      <PageHead title="Cart" trail={[{ to: paths.shop, label: 'Shop' }]} />
      {cart === null || cart.lines.length === 0 ? (
        <EmptyState title="Your cart is empty">
          What you put in stays here, also when you close the page. <Link to={paths.shop}>Look around the shop</Link>.
        </EmptyState>
      ) : (
        <Filled cart={cart} />
      )}
    </>
  )
}

function Filled({ cart }: { cart: CartModel }) {
  const navigate = useNavigate()
  const troubled = cart.lines.filter((line) => problemOf(line) !== null)
  return (
    <div className={styles.columns}>
      <ul className={styles.lines} aria-label="In your cart">
        {cart.lines.map((line) => (
          <Line key={line.sku} line={line} />
        ))}
      </ul>
      <aside className={styles.summary} aria-label="Summary">
        <Totals {...cart} />
        <DiscountCode key={cart.discountCode} cart={cart} />
        <Button
          variant="primary"
          disabledReason={troubled.length > 0 ? 'Some things are not to be had as they are: see the list.' : null}
          onClick={() => void navigate(paths.checkout)}
        >
          Check out
        </Button>
        {troubled.length > 0 && <p className={styles.hint}>Some things are not to be had as they are: see the list.</p>}
      </aside>
    </div>
  )
}

function Line({ line }: { line: CartLine }) {
  const change = useMutation({
    mutationFn: (quantity: number) => setQuantity(line.sku, quantity),
    onError: showFailure,
  })
  const problem = problemOf(line)

  function remove() {
    change.mutate(0, {
      onSuccess: () =>
        showToast({
          text: `“${line.title}” is out of the cart`,
          action: { label: 'Undo', run: () => void setQuantity(line.sku, line.quantity).catch(showFailure) },
        }),
    })
  }

  return (
    <li className={styles.line}>
      <div className={styles.picture}>
        <ProductPicture src={line.image} seed={line.productId ?? line.sku} />
      </div>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {line.productId ? <Link to={paths.product(line.productId)}>{line.title}</Link> : line.title}
        </h2>
        <p className={styles.detail}>
          No. {line.sku} · {formatMoney(line.unitPrice)} each
        </p>
        {problem && (
          <p className={styles.problem} role="alert">
            {problem.text}{' '}
            {problem.quantity !== null && (
              <Button variant="quiet" onClick={() => change.mutate(problem.quantity ?? 0)}>
                {problem.quantity === 0 ? 'Take it out' : `Take ${problem.quantity}`}
              </Button>
            )}
          </p>
        )}
      </div>
      <Quantity
        label={line.title}
        value={change.isPending ? change.variables : line.quantity}
        min={1}
        isBusy={change.isPending}
        onChange={(quantity) => change.mutate(quantity)}
      />
      <p className={styles.total}>{formatMoney(line.total)}</p>
      <IconButton icon="remove" label={`Remove ${line.title}`} onClick={remove} />
    </li>
  )
}
