import { useState } from 'react'
import type { CheckoutRequest, PaymentMethod } from '../../../api/shop/model'
import { textOf } from '../../../lib/fields'
import { Notice } from '../../../ui/Notice'
import { SelectField } from '../../../ui/fields'
import styles from './Fields.module.css'

const WAYS: { method: PaymentMethod; label: string; text: string }[] = [
  { method: 'manual', label: 'Invoice', text: 'It comes with the confirmation. We send the goods when it is paid.' },
  { method: 'test', label: 'Test card', text: 'For trying the shop: no money moves.' },
]

const TEST_TOKENS = [
  { value: 'test-approve', label: 'Is approved' },
  { value: 'test-decline', label: 'Is declined' },
  { value: 'test-timeout', label: 'Does not answer, but is charged' },
  { value: 'test-timeout-uncharged', label: 'Does not answer, and is not charged' },
]

/** How to pay. A refusal by the payment's provider stands here, where another way can be chosen. */
export function PaymentChoice({ refused }: { refused: string | null }) {
  const [method, setMethod] = useState<PaymentMethod>('manual')
  return (
    <fieldset className={styles.group}>
      <legend>How to pay</legend>
      {refused && (
        <Notice tone="bad" title="This payment did not work">
          {refused} Nothing was charged and nothing ordered: choose another way, or try again.
        </Notice>
      )}
      {WAYS.map((way) => (
        <label key={way.method} className={styles.way}>
          <input
            type="radio"
            name="payment"
            value={way.method}
            checked={way.method === method}
            onChange={() => setMethod(way.method)}
          />
          <strong>{way.label}</strong>
          <span>{way.text}</span>
        </label>
      ))}
      {method === 'test' && (
        <SelectField label="What the test card does" name="token">
          {TEST_TOKENS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
    </fieldset>
  )
}

export function paymentFrom(fields: FormData): CheckoutRequest['payment'] {
  const token = textOf(fields, 'token')
  return { method: textOf(fields, 'payment') as PaymentMethod, ...(token && { token }) }
}
