import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient } from '../../api/queries'
import type { Category, ProductSummary } from '../../api/shop/model'
import { categories, products } from '../../api/shop/products'
import { LinkButton } from '../../components/LinkButton'
import { ProductGrid } from '../../components/shop/ProductGrid'
import { fromSummary } from '../../components/shop/toShownProduct'
import { useAccount } from '../../components/useAccount'
import { runsShop } from '../../lib/areas'
import { formatMoney } from '../../lib/money'
import { formatToday } from '../../lib/time'
import { paths } from '../../paths'
import { EmptyState } from '../../ui/EmptyState'
import { ProductPicture } from '../../ui/ProductPicture'
import { FinalBarline, Section } from '../../ui/Section'
import styles from './ShopHome.module.css'

const NEWEST = products({ sort: 'newest', limit: 13 })
const ROWS = 2
const ROW_LENGTH = 4

const rowOf = (categoryId: string) => products({ category: categoryId, sort: 'newest', limit: ROW_LENGTH })

export async function loader() {
  const [tree] = await Promise.all([
    queryClient.ensureQueryData(categories),
    queryClient.ensureInfiniteQueryData(NEWEST),
  ])
  await Promise.all(featured(tree).map(({ id }) => queryClient.ensureInfiniteQueryData(rowOf(id))))
  return null
}

export default function ShopHome() {
  const tree = useSuspenseQuery(categories).data
  const [lead, ...newest] = useSuspenseInfiniteQuery(NEWEST).data.pages[0]?.items ?? []
  return (
    <>
      <title>Shop · Tutti</title>
      <p className={styles.date}>{formatToday(new Date())}</p>
      <h1 className={styles.title}>The shop</h1>
      {lead ? <Lead product={lead} /> : <NothingYet />}
      {tree.length > 0 && (
        <Section mark="A" title="Departments">
          <Departments tree={tree} />
        </Section>
      )}
      {newest.length > 0 && (
        <Section mark="B" title="New">
          <ProductGrid products={newest.slice(0, 12).map(fromSummary)} />
        </Section>
      )}
      {featured(tree).map((category, index) => (
        <Row key={category.id} category={category} mark={'CDEF'[index] ?? ''} />
      ))}
      <FinalBarline />
    </>
  )
}

function Lead({ product }: { product: ProductSummary }) {
  const { id, title, brand, media, category, priceFrom, priceTo } = product
  return (
    <article className={styles.lead}>
      <ProductPicture src={media[0]?.url} seed={id} isLarge />
      <div className={styles.words}>
        <p className={styles.facts}>{[category?.name, brand].filter(Boolean).join(', ') || 'Just arrived'}</p>
        <h2 className={styles.leadTitle}>
          <Link to={paths.product(id)}>{title}</Link>
        </h2>
        <p className={styles.price}>
          {priceFrom.amount !== priceTo.amount && 'from '}
          {formatMoney(priceFrom)}
        </p>
        <div>
          <LinkButton to={paths.product(id)} variant="primary">
            Have a look
          </LinkButton>
        </div>
      </div>
    </article>
  )
}

function Departments({ tree }: { tree: Category[] }) {
  return (
    <ul className={styles.departments}>
      {tree.map((category) => (
        <li key={category.id}>
          <h3>
            <Link to={paths.category(category.id)}>{category.name}</Link> <span>{countIn(category)}</span>
          </h3>
          <ul>
            {category.children.map((child) => (
              <li key={child.id}>
                <Link to={paths.category(child.id)}>{child.name}</Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Row({ category, mark }: { category: Category; mark: string }) {
  const items = useSuspenseInfiniteQuery(rowOf(category.id)).data.pages[0]?.items ?? []
  if (items.length === 0) return null
  return (
    <Section mark={mark} title={category.name} aside={<Link to={paths.category(category.id)}>All of it</Link>}>
      <ProductGrid products={items.slice(0, ROW_LENGTH).map(fromSummary)} />
    </Section>
  )
}

function NothingYet() {
  const account = useAccount()
  return (
    <EmptyState title="The shelves are still empty">
      {account && runsShop(account.roles) ? (
        <>
          <Link to={paths.newProduct}>Add the first product</Link>, or <Link to={paths.imports}>import a file</Link> of
          them. <code>./tutti demo</code> fills the shop with examples.
        </>
      ) : (
        'Nothing is for sale here yet. Come back in a while.'
      )}
    </EmptyState>
  )
}

/** The departments with most in them. */
const featured = (tree: Category[]) => [...tree].sort((a, b) => countIn(b) - countIn(a)).slice(0, ROWS)

/** The service counts what lies below a category with it. */
const countIn = (category: Category) => category.productCount
