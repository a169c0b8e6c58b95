import { Brand } from './Brand'
import styles from './SplashScreen.module.css'

export function SplashScreen() {
  return (
    <div className={styles.splash} role="status">
      <Brand />
      <span className="visually-hidden">Loading</span>
    </div>
  )
}
