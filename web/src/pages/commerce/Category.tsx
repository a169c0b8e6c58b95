import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { ApiError } from '../../api/problem'
import { queryClient } from '../../api/queries'
import type { Category as CategoryModel } from '../../api/shop/model'
import { categories, products } from '../../api/shop/products'
import { LoadMore } from '../../components/LoadMore'
import { PageHead } from '../../components/PageHead'
import { ProductGrid } from '../../components/shop/ProductGrid'
import { fromSummary } from '../../components/shop/toShownProduct'
import { countFilters, readView, toQuery, withoutFilters } from '../../lib/listing'
import { findBranch } from '../../lib/tree'
import { paths } from '../../paths'
import { EmptyState } from '../../ui/EmptyState'
import { FinalBarline } from '../../ui/Section'
import styles from './Category.module.css'
import { Filters } from './listing/Filters'
import { SortChoice } from './listing/SortChoice'

const queryOf = (id: string, parameters: URLSearchParams) =>
  products({ category: id, facets: true, ...toQuery(readView(parameters)) })

export async function loader({ params: { id = '' }, request }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams
  const [tree] = await Promise.all([
    queryClient.ensureQueryData(categories),
    queryClient.ensureInfiniteQueryData(queryOf(id, parameters)),
  ])
  if (findBranch(tree, id).length === 0) throw new ApiError(404, {}, null)
  return null
}

export default function Category() {
  const { id = '' } = useParams()
  const [parameters] = useSearchParams()
  const branch = findBranch(useSuspenseQuery(categories).data, id)
  const here = branch[branch.length - 1]
  const pages = useSuspenseInfiniteQuery(queryOf(id, parameters))
  const items = pages.data.pages.flatMap((page) => page.items)
  const isFiltered = countFilters(readView(parameters)) > 0
  if (!here) return null
  return (
    <>
      <title>{`${here.name} · Shop · Tutti`}</title>
      <PageHead
        title={here.name}
        trail={[
          { to: paths.shop, label: 'Shop' },
          ...branch.slice(0, -1).map(({ id: above, name }) => ({ to: paths.category(above), label: name })),
        ]}
        actions={<SortChoice />}
      />
      <Children category={here} />
      <div className={styles.columns}>
        <Filters facets={pages.data.pages[0]?.facets ?? []} currency={items[0]?.priceFrom.currency ?? 'EUR'} />
        <div className={styles.list}>
          <p className="visually-hidden" role="status">
            {items.length === 0 ? 'Nothing found' : `${items.length}${pages.hasNextPage ? ' or more' : ''} products`}
          </p>
          {items.length === 0 && (
            <EmptyState title={isFiltered ? 'Nothing is like that' : 'Nothing in here yet'}>
              {isFiltered ? (
                <Link to={`?${withoutFilters(parameters).toString()}`}>Take the filters away</Link>
              ) : (
                <Link to={paths.shop}>Look at the other departments</Link>
              )}
              .
            </EmptyState>
          )}
          <ProductGrid products={items.map(fromSummary)} />
          <LoadMore pages={pages} />
        </div>
      </div>
      <FinalBarline />
    </>
  )
}

function Children({ category }: { category: CategoryModel }) {
  if (category.children.length === 0) return null
  return (
    <ul className={styles.children} aria-label={`In ${category.name}`}>
      {category.children.map(({ id, name, productCount }) => (
        <li key={id}>
          <Link to={paths.category(id)}>
            {name} <span>{productCount}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
