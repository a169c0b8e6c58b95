import { Button } from '../ui/Button'
import { ErrorNotice } from './ErrorNotice'
import styles from './LoadMore.module.css'

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => Promise<unknown>
}

export function LoadMore({ pages }: { pages: Pages }) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = pages
  if (isFetchNextPageError) return <ErrorNotice error={error} onRetry={() => void fetchNextPage()} />
  if (!hasNextPage) return null
  return (
    <div className={styles.more}>
      <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        Show more
      </Button>
    </div>
  )
}
