import { create } from 'zustand'
import { explain } from '../api/problem'
import { newId } from '../lib/ids'

export interface Toast {
  id: string
  tone: 'plain' | 'good' | 'bad'
  title: string | null
  text: string
  requestId: string | null
  action: { label: string; run: () => void } | null
}

const TOASTS_MAX = 4

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))

export function showToast(toast: Partial<Toast> & { text: string }): void {
  const whole: Toast = { tone: 'plain', title: null, requestId: null, action: null, ...toast, id: newId() }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, whole].slice(-TOASTS_MAX) }))
}

/** For actions that have no form of their own where the failure could stand. */
export function showFailure(error: unknown): void {
  const { title, text, requestId } = explain(error)
  showToast({ tone: 'bad', title, text, requestId })
}

export function dismissToast(id: string): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
