import type { useConfirmation } from '../stores/confirmations'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'

type Open = NonNullable<ReturnType<typeof useConfirmation.getState>['open']>

export function ConfirmDialog({ question }: { question: Open }) {
  const { title, text, confirmLabel, isDangerous, answer } = question
  return (
    <Dialog title={title} onClose={() => answer(false)}>
      <p>{text}</p>
      <DialogActions>
        <Button onClick={() => answer(false)}>Cancel</Button>
        <Button variant={isDangerous ? 'danger' : 'primary'} onClick={() => answer(true)}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
