import { useEffect } from 'react'
import { Button, IconButton } from './Button'
import styles from './Toasts.module.css'

export interface ShownToast {
  id: string
  tone: 'plain' | 'good' | 'bad'
  title: string | null
  text: string
  requestId: string | null
  action: { label: string; run: () => void } | null
}

const SHOWN_MILLIS = 7_000

/** What just happened. The region is always there, so that screen readers announce what is put into it. */
export function Toasts({ toasts, onDismiss }: { toasts: ShownToast[]; onDismiss: (id: string) => void }) {
  return (
    <div className={styles.region} role="status" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </div>
  )
}

function OneToast({ toast, onDismiss }: { toast: ShownToast; onDismiss: () => void }) {
  const { tone, title, text, requestId, action } = toast
  // A failure stays until it is read; the rest goes by itself.
  useEffect(() => {
    if (tone === 'bad') return
    const timer = setTimeout(onDismiss, SHOWN_MILLIS)
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new callback must not start the time anew
  }, [toast.id])
  return (
    <div className={`${styles.toast} ${styles[tone]}`}>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        <p>{text}</p>
        {requestId && <p className={styles.request}>Request {requestId}</p>}
      </div>
      {action && (
        <Button
          variant="quiet"
          onClick={() => {
            onDismiss()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="remove" label="Dismiss" iconSize={16} onClick={onDismiss} />
    </div>
  )
}
