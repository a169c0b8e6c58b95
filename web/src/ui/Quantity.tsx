import { useState } from 'react'
import { IconButton } from './Button'
import styles from './Quantity.module.css'

interface QuantityProps {
  /** Of what, such as "Oak stand". */
  label: string
  value: number
  min?: number
  max?: number
  isBusy?: boolean
  onChange: (value: number) => void
}

const MAX = 10_000

/** A number of things: by buttons, or typed and confirmed by leaving the field. */
export function Quantity({ label, value, min = 0, max = MAX, isBusy = false, onChange }: QuantityProps) {
  const [typed, setTyped] = useState<string | null>(null)

  function settle() {
    const wanted = Number.parseInt(typed ?? '', 10)
    setTyped(null)
    if (Number.isNaN(wanted)) return
    const bounded = Math.min(max, Math.max(min, wanted))
    if (bounded !== value) onChange(bounded)
  }

  return (
    <div className={styles.quantity} role="group" aria-label={`Quantity of ${label}`} aria-busy={isBusy || undefined}>
      <IconButton
        icon="down"
        label="One less"
        iconSize={16}
        disabledReason={value <= min ? `At least ${min}` : null}
        onClick={() => onChange(value - 1)}
      />
      <input
        aria-label={`Quantity of ${label}`}
        inputMode="numeric"
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          settle()
        }}
      />
      <IconButton
        icon="up"
        label="One more"
        iconSize={16}
        disabledReason={value >= max ? `No more than ${max}` : null}
        onClick={() => onChange(value + 1)}
      />
    </div>
  )
}
