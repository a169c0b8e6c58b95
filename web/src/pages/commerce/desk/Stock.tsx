import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import { stockLevels } from '../../../api/shop/stock'
import type { StockLevel } from '../../../api/shop/model'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { StockWord } from '../../../components/shop/StockWord'
import { textOf } from '../../../lib/fields'
import { paths } from '../../../paths'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { CheckField, TextField } from '../../../ui/fields'
import { Section } from '../../../ui/Section'
import { Table, type Column } from '../../../ui/Table'
import styles from './Products.module.css'

const COLUMNS: Column<StockLevel>[] = [
  { label: 'Number', isName: true, cell: ({ sku }) => <Link to={paths.stockOf(sku)}>{sku}</Link> },
  { label: 'On hand', isNumber: true, cell: ({ onHand }) => onHand },
  { label: 'Reserved', isNumber: true, cell: ({ reserved }) => reserved },
  { label: 'Available', isNumber: true, cell: ({ available }) => available },
  { label: 'On its way here', isNumber: true, cell: ({ incoming }) => incoming },
  { label: 'Shoppers see', cell: (level) => <StockWord level={level} /> },
]

const queryOf = (parameters: URLSearchParams) =>
  stockLevels(parameters.get('q') ?? '', parameters.get('low') === 'true')

export async function loader({ request }: LoaderFunctionArgs) {
  await queryClient.fetchInfiniteQuery({ ...queryOf(new URL(request.url).searchParams), staleTime: 2_000 })
  return null
}

export default function Stock() {
  const [parameters, setParameters] = useSearchParams()
  const navigate = useNavigate()
  const pages = useSuspenseInfiniteQuery(queryOf(parameters))
  const levels = pages.data.pages.flatMap((page) => page.items)
  const q = parameters.get('q') ?? ''
  const isLowOnly = parameters.get('low') === 'true'
  const show = (words: string, low: boolean) =>
    setParameters({ ...(words && { q: words }), ...(low && { low: 'true' }) }, { replace: true })
  return (
    <>
      <title>Stock · Desk · Tutti</title>
      <PageHead title="Stock" />
      <div className={styles.choices}>
        <form key={q} role="search" action={(fields: FormData) => show(textOf(fields, 'q'), isLowOnly)}>
          <TextField label="Find by number" name="q" type="search" defaultValue={q} />
        </form>
        <CheckField
          label="Only what runs low"
          checked={isLowOnly}
          onChange={(event) => show(q, event.currentTarget.checked)}
        />
      </div>
      {levels.length === 0 ? (
        <EmptyState title={isLowOnly ? 'Nothing runs low' : 'No stock is counted yet'}>
          {isLowOnly ? 'There is enough of everything.' : 'Open a number below and book what lies on the shelf.'}
        </EmptyState>
      ) : (
        <Table label="Stock" columns={COLUMNS} rows={levels} keyOf={({ sku }) => sku} />
      )}
      <LoadMore pages={pages} />
      <Section title="Open any number">
        <form
          className={styles.choices}
          action={(fields: FormData) => void navigate(paths.stockOf(textOf(fields, 'sku')))}
        >
          <TextField
            label="Number (SKU)"
            name="sku"
            required
            hint="Stock may be booked before there is a product with this number."
          />
          <Button type="submit">Open</Button>
        </form>
      </Section>
    </>
  )
}
