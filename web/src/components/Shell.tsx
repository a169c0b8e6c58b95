import { Suspense, useEffect, useRef } from 'react'
import { Link, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { paths } from '../paths'
import { useConfirmation } from '../stores/confirmations'
import { dismissToast, useToasts } from '../stores/toasts'
import { Toasts } from '../ui/Toasts'
import { Brand } from './Brand'
import { ConfirmDialog } from './ConfirmDialog'
import { Areas, Navigation } from './Navigation'
import { NotificationBell } from './NotificationBell'
import { PlayerBar } from './PlayerBar'
import { SearchField } from './SearchField'
import { ShopSearchField } from './ShopSearchField'
import { Shortcuts } from './Shortcuts'
import { useAreas } from './useAreas'
import styles from './Shell.module.css'

/** What stays while pages come and go: navigation, search, the player, messages. */
export function Shell() {
  const { areas, current } = useAreas()
  const toasts = useToasts((state) => state.toasts)
  const question = useConfirmation((state) => state.open)
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header className={styles.rail}>
        <div className={styles.head}>
          <Link to={paths.home} className={styles.brand} aria-label="Tutti, home">
            <Brand />
          </Link>
          <NotificationBell />
        </div>
        <Areas areas={areas} current={current} />
        {current === 'listen' && <SearchField />}
        {current === 'shop' && <ShopSearchField />}
        <Navigation areas={areas} current={current} />
      </header>
      <Page />
      <PlayerBar />
      <Toasts toasts={toasts} onDismiss={dismissToast} />
      {question && <ConfirmDialog question={question} />}
      <Shortcuts />
      <ScrollRestoration />
    </div>
  )
}

function Page() {
  const { pathname } = useLocation()
  const isLoading = useNavigation().state === 'loading'
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  // A new page starts with the focus at its top, as a new document would.
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <main id="main" ref={main} tabIndex={-1} className={styles.main} aria-busy={isLoading}>
      {isLoading && <div className={styles.loading} />}
      <Suspense>
        <Outlet />
      </Suspense>
    </main>
  )
}
