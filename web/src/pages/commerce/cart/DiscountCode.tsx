import { useMutation } from '@tanstack/react-query'
import { applyDiscountCode, dropDiscountCode } from '../../../api/shop/cart'
import type { Cart } from '../../../api/shop/model'
import { Form } from '../../../components/Form'
import { textOf } from '../../../lib/fields'
import { showFailure } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/fields'
import styles from './DiscountCode.module.css'

export function DiscountCode({ cart }: { cart: Cart }) {
  const dropping = useMutation({ mutationFn: () => dropDiscountCode(cart), onError: showFailure })
  if (cart.discountCode !== null) {
    return (
      <p className={styles.applied}>
        Code {cart.discountCode}
        {cart.discountProblem !== null && ' takes nothing off now'}
        <Button variant="quiet" isBusy={dropping.isPending} onClick={() => dropping.mutate()}>
          Take it off
        </Button>
      </p>
    )
  }
  return (
    <details className={styles.code}>
      <summary>I have a discount code</summary>
      <Form
        submitLabel="Use it"
        fields={['code']}
        onSubmit={(fields) => applyDiscountCode(cart, textOf(fields, 'code'))}
      >
        {(errorOf) => (
          <TextField
            label="Discount code"
            name="code"
            required
            maxLength={60}
            autoCapitalize="characters"
            error={errorOf('code')}
          />
        )}
      </Form>
    </details>
  )
}
