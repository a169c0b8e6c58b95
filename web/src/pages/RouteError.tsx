import { useRevalidator, useRouteError } from 'react-router'
import { ApiError } from '../api/problem'
import { ErrorNotice } from '../components/ErrorNotice'
import NotFound from './NotFound'
import styles from './RouteError.module.css'

/** In place of a page that could not be loaded or shown. */
export default function RouteError() {
  const error = useRouteError()
  const revalidator = useRevalidator()
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return <NotFound />
  return (
    <div className={styles.error}>
      <title>Interrupted · Tutti</title>
      <h1>Interrupted</h1>
      <ErrorNotice error={error} onRetry={() => void revalidator.revalidate()} />
    </div>
  )
}
