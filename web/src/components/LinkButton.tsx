import type { ReactNode } from 'react'
import { Link } from 'react-router'
import buttons from '../ui/Button.module.css'
import { Icon, type IconName } from '../ui/Icon'

interface LinkButtonProps {
  to: string
  variant?: 'primary' | 'secondary' | 'quiet'
  icon?: IconName
  children: ReactNode
}

/** Goes somewhere, and looks like the main thing to do. */
export function LinkButton({ to, variant = 'secondary', icon, children }: LinkButtonProps) {
  return (
    <Link to={to} className={`${buttons.button} ${variant === 'secondary' ? '' : buttons[variant]}`}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </Link>
  )
}
