import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './Button.module.css'
import { Icon, type IconName } from './Icon'

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Shared {
  /** Why the action is not possible now. The button stays focusable, so that the reason can be read. */
  disabledReason?: string | null
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'>, Shared {
  variant?: Variant
  icon?: IconName
  isBusy?: boolean
  children: ReactNode
}

export function Button({ variant = 'secondary', icon, isBusy = false, children, ...rest }: ButtonProps) {
  const { reason, ...props } = useReason(rest, isBusy)
  return (
    <>
      <button {...props} className={`${styles.button} ${styles[variant]}`} aria-busy={isBusy || undefined}>
        {icon && <Icon name={icon} size={18} />}
        {children}
      </button>
      {reason}
    </>
  )
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'children'>, Shared {
  icon: IconName
  label: string
  iconSize?: number
}

export function IconButton({ icon, label, iconSize = 20, className, ...rest }: IconButtonProps) {
  const { reason, ...props } = useReason(rest, false)
  return (
    <>
      <button {...props} className={`${styles.iconButton} ${className ?? ''}`} aria-label={label} title={label}>
        <Icon name={icon} size={iconSize} />
      </button>
      {reason}
    </>
  )
}

function useReason<P extends ComponentProps<'button'> & Shared>(rest: P, isBusy: boolean) {
  const id = useId()
  const { disabledReason, onClick, ...props } = rest
  const isDisabled = Boolean(disabledReason) || isBusy
  return {
    type: 'button' as const,
    ...props,
    'aria-disabled': isDisabled || undefined,
    ...(disabledReason ? { 'aria-describedby': id, title: disabledReason } : {}),
    onClick: (event: React.MouseEvent<HTMLButtonElement>) => {
      // A submit button that is "disabled" this way must not submit either.
      if (isDisabled) event.preventDefault()
      else onClick?.(event)
    },
    reason: disabledReason ? (
      <span id={id} className="visually-hidden">
        {disabledReason}
      </span>
    ) : null,
  }
}
