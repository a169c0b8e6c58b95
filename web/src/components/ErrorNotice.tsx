import { explain } from '../api/problem'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'

/** A failure in words, with a way to try again where there is one. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, text, requestId } = explain(error)
  return (
    <Notice
      tone="bad"
      title={title}
      requestId={requestId}
      action={onRetry && <Button onClick={onRetry}>Try again</Button>}
    >
      {text}
    </Notice>
  )
}
