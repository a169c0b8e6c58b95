import { useMutation } from '@tanstack/react-query'
import type { ReactNode, SyntheticEvent } from 'react'
import { explain } from '../api/problem'
import { Button } from '../ui/Button'
import { ErrorNotice } from './ErrorNotice'
import styles from './Form.module.css'

interface FormProps {
  submitLabel: string
  /** Reads the fields by their names and does the work. */
  onSubmit: (fields: FormData) => Promise<unknown>
  /** Names of the fields that show their own error; all other failures stand above the button. */
  fields: string[]
  disabledReason?: string | null
  secondary?: ReactNode
  children: (errorOf: (field: string) => string | null) => ReactNode
}

/** Values stay in the inputs; a failure stands at its field, or else above the button, never at both. */
export function Form({ submitLabel, onSubmit, fields, disabledReason = null, secondary, children }: FormProps) {
  const submission = useMutation({ mutationFn: onSubmit })
  const failure = submission.error === null ? null : explain(submission.error)
  const failedField = failure?.field && fields.includes(failure.field) ? failure.field : null

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!submission.isPending) submission.mutate(new FormData(event.currentTarget))
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {children((field) => (field === failedField ? (failure?.text ?? null) : null))}
      {failure && failedField === null && <ErrorNotice error={submission.error} />}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isBusy={submission.isPending} disabledReason={disabledReason}>
          {submitLabel}
        </Button>
        {secondary}
      </div>
    </form>
  )
}
