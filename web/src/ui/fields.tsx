import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './fields.module.css'

interface FieldProps {
  label: string
  hint?: string
  error?: string | null
}

export function TextField({ label, hint, error, ...props }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <input {...props} {...ids} className={styles.control} />}
    </Field>
  )
}

export function SelectField({ label, hint, error, children, ...props }: FieldProps & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <select {...props} {...ids} className={styles.control}>
          {children}
        </select>
      )}
    </Field>
  )
}

export function TextArea({ label, hint, error, ...props }: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <textarea rows={4} {...props} {...ids} className={`${styles.control} ${styles.area}`} />}
    </Field>
  )
}

/** A choice of yes or no, with its words behind it. */
export function CheckField({ label, hint, ...props }: { label: string; hint?: string } & ComponentProps<'input'>) {
  const id = useId()
  return (
    <div className={styles.check}>
      <input {...props} id={id} type="checkbox" aria-describedby={hint && `${id}-hint`} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

interface Ids {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

function Field(props: {
  label: string
  hint: string | undefined
  error: string | null | undefined
  children: (ids: Ids) => ReactNode
}) {
  const { label, hint, error, children } = props
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
