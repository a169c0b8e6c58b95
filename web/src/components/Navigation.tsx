import { useQuery } from '@tanstack/react-query'
import { Link, NavLink } from 'react-router'
import { cart as cartQuery } from '../api/shop/cart'
import type { Area, AreaName } from '../lib/areas'
import { paths } from '../paths'
import { Icon, type IconName } from '../ui/Icon'
import styles from './Navigation.module.css'
import { ThemeChoice } from './ThemeChoice'
import { useAccount } from './useAccount'

interface Destination {
  to: string
  label: string
  /** Where the whole label has no room. */
  shortLabel?: string
  icon: IconName
  /** The page of the area itself, which every address of the area begins with. */
  isHome?: boolean
  badge?: number | undefined
}

const DESTINATIONS: Record<AreaName, Destination[]> = {
  listen: [
    { to: paths.home, label: 'Programme', icon: 'home', isHome: true },
    { to: paths.myMusic, label: 'My music', icon: 'upload' },
    { to: paths.recentlyPlayed, label: 'Recently played', shortLabel: 'Recent', icon: 'clock' },
  ],
  shop: [
    { to: paths.shop, label: 'Storefront', icon: 'store', isHome: true },
    { to: paths.cart, label: 'Cart', icon: 'bag' },
    { to: paths.myOrders, label: 'My orders', shortLabel: 'Orders', icon: 'box' },
  ],
  desk: [
    { to: paths.desk, label: 'Today', icon: 'clipboard', isHome: true },
    { to: paths.deskOrders, label: 'Orders', icon: 'truck' },
    { to: paths.deskProducts, label: 'Products', icon: 'tag' },
    { to: paths.stock, label: 'Stock', icon: 'box' },
    { to: paths.purchases, label: 'Purchases', icon: 'list' },
    { to: paths.imports, label: 'Imports', icon: 'upload' },
    { to: paths.discounts, label: 'Discounts', icon: 'scale' },
    { to: paths.sales, label: 'Live sales', shortLabel: 'Sales', icon: 'chart' },
  ],
  supply: [{ to: paths.supply, label: 'Purchase orders', shortLabel: 'Orders', icon: 'list' }],
  operations: [{ to: paths.mailbox, label: 'Mailbox', icon: 'mail' }],
}

/** The areas of this installation; one alone needs no choice. */
export function Areas({ areas, current }: { areas: Area[]; current: AreaName | null }) {
  if (areas.length < 2) return null
  return (
    <nav className={styles.areas} aria-label="Areas">
      <ul>
        {areas.map(({ name, label }) => (
          <li key={name}>
            <Link to={DESTINATIONS[name][0]?.to ?? paths.home} aria-current={name === current ? 'true' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The bracket of the area one is in, and the person below. */
export function Navigation({ areas, current }: { areas: Area[]; current: AreaName | null }) {
  const account = useAccount()
  const label = areas.find((area) => area.name === current)?.label
  const person: Destination = account
    ? { to: paths.account, label: account.displayName, icon: 'person' }
    : { to: paths.signIn(), label: 'Sign in', icon: 'person' }
  return (
    <>
      <nav className={styles.navigation} aria-label="Main">
        {current && (
          <div className={styles.system}>
            {areas.length < 2 && (
              <p className={styles.product} aria-hidden="true">
                {label}
              </p>
            )}
            <ul className={styles.staves}>
              {DESTINATIONS[current].map((destination) =>
                destination.to === paths.cart ? (
                  <CartItem key={destination.to} {...destination} />
                ) : (
                  <Item key={destination.to} {...destination} />
                ),
              )}
            </ul>
          </div>
        )}
        <ul className={styles.person}>
          <Item {...person} />
        </ul>
      </nav>
      <div className={styles.theme}>
        <ThemeChoice />
      </div>
    </>
  )
}

function CartItem(destination: Destination) {
  const { data } = useQuery(cartQuery)
  const count = data?.lines.reduce((sum, line) => sum + line.quantity, 0)
  return <Item {...destination} badge={count} />
}

function Item({ to, label, shortLabel = label, icon, isHome = false, badge }: Destination) {
  return (
    <li>
      <NavLink to={to} end={isHome} className={styles.link ?? ''}>
        <Icon name={icon} />
        <span className={styles.label}>{label}</span>
        <span className={styles.short}>{shortLabel}</span>
        {badge !== undefined && badge > 0 && (
          <span className={styles.badge}>
            {badge}
            <span className="visually-hidden"> things</span>
          </span>
        )}
      </NavLink>
    </li>
  )
}
