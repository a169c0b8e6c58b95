import { useSuspenseQuery } from '@tanstack/react-query'
import { NavLink } from 'react-router'
import { installation } from '../api/queries'
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
}

/** One bracket per product that this installation has; more products bring more brackets. */
const PRODUCTS: { product: string; label: string; destinations: Destination[] }[] = [
  {
    product: 'music',
    label: 'Listen',
    destinations: [
      { to: paths.home, label: 'Programme', icon: 'home' },
      { to: paths.myMusic, label: 'My music', icon: 'upload' },
      { to: paths.recentlyPlayed, label: 'Recently played', shortLabel: 'Recent', icon: 'clock' },
    ],
  },
]

export function Navigation() {
  const { products } = useSuspenseQuery(installation).data
  const account = useAccount()
  const person: Destination = account
    ? { to: paths.account, label: account.displayName, icon: 'person' }
    : { to: paths.signIn(), label: 'Sign in', icon: 'person' }
  return (
    <>
      <nav className={styles.navigation} aria-label="Main">
        {PRODUCTS.filter(({ product }) => products.includes(product)).map(({ product, label, destinations }) => (
          <div key={product} className={styles.system}>
            <p className={styles.product} aria-hidden="true">
              {label}
            </p>
            <ul className={styles.staves}>
              {destinations.map((destination) => (
                <Item key={destination.to} {...destination} />
              ))}
            </ul>
          </div>
        ))}
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

function Item({ to, label, shortLabel = label, icon }: Destination) {
  return (
    <li>
      <NavLink to={to} end={to === paths.home} className={styles.link ?? ''}>
        <Icon name={icon} />
        <span className={styles.label}>{label}</span>
        <span className={styles.short}>{shortLabel}</span>
      </NavLink>
    </li>
  )
}
