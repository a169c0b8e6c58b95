import styles from './Range.module.css'

interface RangeProps {
  label: string
  value: number
  valueText: string
  onChange: (value: number) => void
}

/** From 0 to 1. */
export function Range({ label, value, valueText, onChange }: RangeProps) {
  return (
    <input
      className={styles.range}
      type="range"
      min={0}
      max={1}
      step={0.05}
      value={value}
      aria-label={label}
      aria-valuetext={valueText}
      style={{ '--filled': `${value * 100}%` } as React.CSSProperties}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  )
}
