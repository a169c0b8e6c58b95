import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { artist as artistQuery, artistReleases, queryClient } from '../../api/queries'
import { LoadMore } from '../../components/LoadMore'
import { ReleaseGrid } from '../../components/ReleaseCard'
import { EmptyState } from '../../ui/EmptyState'
import { FinalBarline, Section } from '../../ui/Section'
import styles from './Artist.module.css'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(artistQuery(id)),
    queryClient.ensureInfiniteQueryData(artistReleases(id)),
  ])
  return null
}

export default function Artist() {
  const { id = '' } = useParams()
  const artist = useSuspenseQuery(artistQuery(id)).data
  const pages = useSuspenseInfiniteQuery(artistReleases(id))
  const releases = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>{`${artist.name} · Tutti`}</title>
      <p className={styles.kind}>Artist</p>
      <h1>{artist.name}</h1>
      <Section title="Releases">
        {releases.length === 0 ? (
          <EmptyState title="Nothing published yet">Releases appear here on the day they go live.</EmptyState>
        ) : (
          <ReleaseGrid releases={releases} />
        )}
        <LoadMore pages={pages} />
      </Section>
      <FinalBarline />
    </>
  )
}
