import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import { movements as movementsQuery, stockLevel, stockSettings } from '../../../api/shop/stock'
import type { Movement, MovementKind, StockLevel } from '../../../api/shop/model'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { formatInstant } from '../../../lib/instants'
import { toLevels } from '../../../lib/ledger'
import { paths } from '../../../paths'
import { EmptyState } from '../../../ui/EmptyState'
import { LevelChart } from '../../../ui/LevelChart'
import { FinalBarline, Section } from '../../../ui/Section'
import { Table, type Column } from '../../../ui/Table'
import { AdjustForm } from './stock/AdjustForm'
import { SettingsForm } from './stock/SettingsForm'
import styles from './StockOfSku.module.css'

const REFRESH_MILLIS = 5_000

const KINDS: Record<MovementKind, string> = {
  received: 'Received',
  returned: 'Came back',
  adjusted: 'Adjusted',
  shipped: 'Shipped',
  'written-off': 'Written off',
  reserved: 'Reserved',
  released: 'Released',
}

const COLUMNS: Column<Movement>[] = [
  { label: 'When', isName: true, cell: ({ at }) => formatInstant(at) },
  { label: 'What', cell: ({ kind }) => KINDS[kind] ?? kind },
  { label: 'Quantity', isNumber: true, cell: ({ quantity }) => quantity },
  { label: 'On hand then', isNumber: true, cell: ({ onHandAfter }) => onHandAfter },
  { label: 'Reserved then', isNumber: true, cell: ({ reservedAfter }) => reservedAfter },
  { label: 'Where', cell: ({ location }) => location },
  { label: 'Why', cell: ({ reason, note, reference }) => [reason, note, reference.type].filter(Boolean).join(', ') },
  { label: 'By', cell: ({ by }) => by },
]

export async function loader({ params: { sku = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.fetchQuery({ ...stockLevel(sku), staleTime: 0 }),
    queryClient.fetchQuery({ ...stockSettings(sku), staleTime: 0 }),
    queryClient.fetchInfiniteQuery({ ...movementsQuery(sku), staleTime: 0 }),
  ])
  return null
}

export default function StockOfSku() {
  const { sku = '' } = useParams()
  const level = useSuspenseQuery({ ...stockLevel(sku), refetchInterval: REFRESH_MILLIS }).data
  const pages = useSuspenseInfiniteQuery({ ...movementsQuery(sku), refetchInterval: REFRESH_MILLIS })
  const ledger = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>{`${sku} · Stock · Desk · Tutti`}</title>
      <PageHead title={sku} trail={[{ to: paths.stock, label: 'Stock' }]} lead={<Figures level={level} />} />
      <OverTime ledger={ledger} />
      <div className={styles.columns}>
        <Section title="Adjust">
          <AdjustForm level={level} />
        </Section>
        <Section title="How it is counted">
          <SettingsForm sku={sku} />
        </Section>
      </div>
      <Section title="Ledger" aside="Nothing in it is ever changed">
        {ledger.length === 0 ? (
          <EmptyState title="Nothing has moved yet">
            Book what lies on the shelf above, or receive a purchase order.
          </EmptyState>
        ) : (
          <Table label="Ledger" columns={COLUMNS} rows={ledger} keyOf={({ id }) => String(id)} />
        )}
        <LoadMore pages={pages} />
      </Section>
      <FinalBarline />
    </>
  )
}

function Figures({ level }: { level: StockLevel }) {
  const { onHand, reserved, available, incoming, locations } = level
  const places =
    locations.length > 1 ? ` (${locations.map((each) => `${each.location} ${each.onHand}`).join(', ')})` : ''
  return (
    <>
      {onHand} on hand{places}, {reserved} reserved, <strong>{available} available</strong>
      {incoming !== null && incoming > 0 && `, ${incoming} on the way here`}
    </>
  )
}

/** The ledger's figures as a picture; the table below says the same in words. */
function OverTime({ ledger }: { ledger: Movement[] }) {
  const levels = toLevels(ledger)
  const first = levels[0]
  if (!first || levels.length < 2) return null
  return (
    <LevelChart
      title="On hand and reserved over time"
      upperLabel="on hand"
      lowerLabel="reserved"
      levels={levels}
      from={first.at}
      to={levels[levels.length - 1]?.at ?? first.at}
      formatTime={(millis) => formatInstant(new Date(millis).toISOString())}
    />
  )
}
