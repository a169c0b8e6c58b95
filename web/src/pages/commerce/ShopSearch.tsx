import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../api/queries'
import { foundProducts } from '../../api/shop/search'
import { PageHead } from '../../components/PageHead'
import { ProductGrid } from '../../components/shop/ProductGrid'
import { fromHit } from '../../components/shop/toShownProduct'
import { paths } from '../../paths'
import { EmptyState } from '../../ui/EmptyState'

export async function loader({ request }: LoaderFunctionArgs) {
  const q = wordsOf(new URL(request.url).searchParams)
  if (q !== '') await queryClient.ensureQueryData(foundProducts(q))
  return null
}

export default function ShopSearch() {
  const q = wordsOf(useSearchParams()[0])
  return (
    <>
      <title>{q === '' ? 'Search · Shop · Tutti' : `${q} · Shop · Tutti`}</title>
      <PageHead title={q === '' ? 'Search' : `“${q}”`} trail={[{ to: paths.shop, label: 'Shop' }]} />
      {q === '' ? (
        <EmptyState title="What are you looking for?">
          Type a name, a brand or a number into the search field. The key / brings you there.
        </EmptyState>
      ) : (
        <Results q={q} />
      )}
    </>
  )
}

function Results({ q }: { q: string }) {
  const hits = useSuspenseQuery(foundProducts(q)).data
  return (
    <>
      <p className="visually-hidden" role="status">
        {hits.length === 0 ? 'Nothing found' : `${hits.length} products`}
      </p>
      {hits.length === 0 && (
        <EmptyState title="We have nothing like that">
          Small mistakes are forgiven; try fewer words, or <Link to={paths.shop}>look through the departments</Link>.
        </EmptyState>
      )}
      <ProductGrid products={hits.map(fromHit)} />
    </>
  )
}

const wordsOf = (parameters: URLSearchParams) => (parameters.get('q') ?? '').trim()
