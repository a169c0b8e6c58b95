import { useId } from 'react'
import styles from './OptionPicker.module.css'

interface OptionPickerProps {
  label: string
  value: string | null
  options: { value: string; impossible: string | null }[]
  onChange: (value: string) => void
}

/**
 * One of several values as native radio buttons. What is impossible with the rest stays reachable and says why; choosing
 * it gives up what excludes it.
 */
export function OptionPicker({ label, value, options, onChange }: OptionPickerProps) {
  const name = useId()
  return (
    <fieldset className={styles.picker}>
      <legend>
        {label}
        {value !== null && <span className={styles.chosen}> {value}</span>}
      </legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} title={option.impossible ?? undefined}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={option.impossible ? styles.impossible : undefined}>
              {option.value}
              {option.impossible && <span className="visually-hidden">: {option.impossible}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
