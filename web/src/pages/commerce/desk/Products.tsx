import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import { products } from '../../../api/shop/products'
import type { ProductState, ProductSummary } from '../../../api/shop/model'
import { LinkButton } from '../../../components/LinkButton'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { textOf } from '../../../lib/fields'
import { formatMoney } from '../../../lib/money'
import { paths } from '../../../paths'
import { EmptyState } from '../../../ui/EmptyState'
import { TextField } from '../../../ui/fields'
import { ProductPicture } from '../../../ui/ProductPicture'
import { Segmented } from '../../../ui/Segmented'
import { Table, type Column } from '../../../ui/Table'
import styles from './Products.module.css'

const STATES: { value: ProductState; label: string }[] = [
  { value: 'active', label: 'For sale' },
  { value: 'draft', label: 'Drafts' },
  { value: 'withdrawn', label: 'Withdrawn' },
]

const COLUMNS: Column<ProductSummary>[] = [
  {
    label: 'Product',
    isName: true,
    cell: ({ id, title, media }) => (
      <span className={styles.name}>
        <span className={styles.picture}>
          <ProductPicture src={media[0]?.url} seed={id} />
        </span>
        <Link to={paths.editProduct(id)}>{title}</Link>
      </span>
    ),
  },
  { label: 'Brand', cell: ({ brand }) => brand },
  { label: 'Department', cell: ({ category }) => category?.name },
  { label: 'Variants', isNumber: true, cell: ({ variantCount }) => variantCount },
  { label: 'Price from', isNumber: true, cell: ({ priceFrom }) => formatMoney(priceFrom) },
]

const queryOf = (parameters: URLSearchParams) => {
  const q = parameters.get('q') ?? ''
  return products({ state: stateIn(parameters), sort: q ? 'title' : 'newest', limit: 50, ...(q && { q }) })
}

export async function loader({ request }: LoaderFunctionArgs) {
  await queryClient.ensureInfiniteQueryData(queryOf(new URL(request.url).searchParams))
  return null
}

export default function Products() {
  const [parameters, setParameters] = useSearchParams()
  const pages = useSuspenseInfiniteQuery(queryOf(parameters))
  const items = pages.data.pages.flatMap((page) => page.items)
  const q = parameters.get('q') ?? ''
  const show = (changed: Record<string, string>) =>
    setParameters({ ...Object.fromEntries(parameters), ...changed }, { replace: true })
  return (
    <>
      <title>Products · Desk · Tutti</title>
      <PageHead
        title="Products"
        actions={
          <>
            <LinkButton to={paths.deskCategories}>Departments</LinkButton>
            <LinkButton to={paths.newProduct} variant="primary" icon="add">
              New product
            </LinkButton>
          </>
        }
      />
      <div className={styles.choices}>
        <Segmented label="State" value={stateIn(parameters)} options={STATES} onChange={(state) => show({ state })} />
        <form key={q} role="search" action={(fields: FormData) => show({ q: textOf(fields, 'q') })}>
          <TextField label="Find by name, brand or number" name="q" type="search" defaultValue={q} />
        </form>
      </div>
      {items.length === 0 ? (
        <EmptyState title={q ? 'Nothing has that name' : 'Nothing here'}>
          {q ? (
            'Try fewer letters.'
          ) : (
            <>
              <Link to={paths.newProduct}>Add a product</Link>, or <Link to={paths.imports}>import a file</Link> of
              them.
            </>
          )}
        </EmptyState>
      ) : (
        <Table label="Products" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
      )}
      <LoadMore pages={pages} />
    </>
  )
}

function stateIn(parameters: URLSearchParams): ProductState {
  return STATES.find(({ value }) => value === parameters.get('state'))?.value ?? 'active'
}
