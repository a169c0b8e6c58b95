import { create } from 'zustand'

export interface Question {
  title: string
  text: string
  confirmLabel: string
  isDangerous: boolean
}

interface Open extends Question {
  answer: (yes: boolean) => void
}

export const useConfirmation = create<{ open: Open | null }>(() => ({ open: null }))

/** Asks before something that is hard to undo. A second question answers the first one with no. */
export function confirm(question: Question): Promise<boolean> {
  useConfirmation.getState().open?.answer(false)
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useConfirmation.setState({ open: null })
      resolve(yes)
    }
    useConfirmation.setState({ open: { ...question, answer } })
  })
}
