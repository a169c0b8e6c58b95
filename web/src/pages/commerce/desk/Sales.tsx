import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { useLive } from '../../../api/live'
import type { SalesStep } from '../../../api/shop/drafts'
import { sales, salesChanged, salesSummary } from '../../../api/shop/sales'
import type { SalesPoint } from '../../../api/shop/model'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { PageHead } from '../../../components/PageHead'
import { formatClock, formatDay } from '../../../lib/instants'
import { formatMoney } from '../../../lib/money'
import { paths } from '../../../paths'
import { BarChart } from '../../../ui/BarChart'
import { EmptyState } from '../../../ui/EmptyState'
import { Progress } from '../../../ui/Progress'
import { FinalBarline, Section } from '../../../ui/Section'
import { Segmented } from '../../../ui/Segmented'
import { Table } from '../../../ui/Table'
import { Tag } from '../../../ui/Tag'
import styles from './Today.module.css'

const STEPS: { value: SalesStep; label: string; count: number; hours: number }[] = [
  { value: 'minute', label: 'Minutes', count: 60, hours: 1 },
  { value: 'hour', label: 'Hours', count: 48, hours: 48 },
  { value: 'day', label: 'Days', count: 30, hours: 720 },
]
const MEASURES: { value: 'orders' | 'revenue'; label: string }[] = [
  { value: 'orders', label: 'Orders' },
  { value: 'revenue', label: 'Revenue' },
]
/** How soon a minute that has closed is seen where nothing is told. */
const POLL_MILLIS = 1_500
const LIVE_MILLIS = 10_000

export default function Sales() {
  const [parameters, setParameters] = useSearchParams()
  const step = STEPS.find(({ value }) => value === parameters.get('step')) ?? (STEPS[0] as (typeof STEPS)[number])
  const measure = parameters.get('measure') === 'revenue' ? 'revenue' : 'orders'
  const live = useLive('sales', () => void salesChanged())
  const show = (changed: Record<string, string>) =>
    setParameters({ ...Object.fromEntries(parameters), ...changed }, { replace: true, preventScrollReset: true })
  return (
    <>
      <title>Live sales · Desk · Tutti</title>
      <PageHead
        title="Live sales"
        lead={live === 'live' ? <Tag tone="good">Live</Tag> : <Tag>Refreshed every few seconds</Tag>}
        actions={
          <>
            <Segmented label="In" value={step.value} options={STEPS} onChange={(value) => show({ step: value })} />
            <Segmented label="Show" value={measure} options={MEASURES} onChange={(value) => show({ measure: value })} />
          </>
        }
      />
      <Chart step={step} measure={measure} isLive={live === 'live'} />
      <Summary hours={step.hours} isLive={live === 'live'} />
      <FinalBarline />
    </>
  )
}

interface ChartProps {
  step: (typeof STEPS)[number]
  measure: 'orders' | 'revenue'
  isLive: boolean
}

function Chart({ step, measure, isLive }: ChartProps) {
  const series = useQuery({
    ...sales(step.value, step.count),
    // A minute ends also where nobody orders, so that a live chart moves on too.
    refetchInterval: isLive ? LIVE_MILLIS : POLL_MILLIS,
    placeholderData: keepPreviousData,
  })
  if (series.isError) return <ErrorNotice error={series.error} onRetry={() => void series.refetch()} />
  if (!series.data) return <Progress label="Reading the sales" percent={null} />
  const currency = series.data.flatMap(({ revenue }) => revenue)[0]?.currency ?? 'EUR'
  const amountOf = ({ revenue }: SalesPoint) => revenue.find((each) => each.currency === currency)?.amount ?? 0
  return (
    <BarChart
      title={`${measure === 'orders' ? 'Orders' : `Revenue in ${currency}`} by ${step.value}`}
      formatValue={(value) => (measure === 'orders' ? String(value) : formatMoney({ amount: value, currency }))}
      bars={series.data.map((point) => ({
        key: point.start,
        label: step.value === 'day' ? formatDay(point.start) : formatClock(point.start),
        value: measure === 'orders' ? point.orders : amountOf(point),
        isRunning: point.running,
        description: describe(point, step.value),
      }))}
    />
  )
}

function Summary({ hours, isLive }: { hours: number; isLive: boolean }) {
  const summary = useQuery({
    ...salesSummary(hours),
    refetchInterval: isLive ? LIVE_MILLIS : POLL_MILLIS * 4,
    placeholderData: keepPreviousData,
  })
  if (summary.isError) return <ErrorNotice error={summary.error} onRetry={() => void summary.refetch()} />
  if (!summary.data) return null
  const { orders, units, revenue, cancelled, conversion, topProducts } = summary.data
  const figures: [label: string, value: string | number][] = [
    ['orders', orders],
    ['pieces', units],
    ['revenue', revenue.map(formatMoney).join(', ') || '–'],
    ['cancelled', cancelled],
    ['of the carts were bought', conversion.rate === null ? '–' : `${Math.round(conversion.rate * 100)} %`],
  ]
  return (
    <>
      <Section title="Together" aside={hours === 1 ? 'The last hour' : `The last ${hours} hours`}>
        <dl className={styles.figures}>
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="What sells">
        {topProducts.length === 0 ? (
          <EmptyState title="Nothing yet">What is sold appears here within moments.</EmptyState>
        ) : (
          <Table
            label="What sells"
            rows={topProducts}
            keyOf={({ sku }) => sku}
            columns={[
              { label: 'Product', isName: true, cell: ({ title, sku }) => title ?? sku },
              { label: 'Number', cell: ({ sku }) => <Link to={paths.stockOf(sku)}>{sku}</Link> },
              { label: 'Pieces', isNumber: true, cell: (row) => row.units },
              { label: 'Revenue', isNumber: true, cell: (row) => row.revenue.map(formatMoney).join(', ') },
            ]}
          />
        )}
      </Section>
    </>
  )
}

function describe({ start, orders, units, revenue }: SalesPoint, step: SalesStep): string {
  const when = step === 'day' ? formatDay(start) : `${formatDay(start)}, ${formatClock(start)}`
  const sums = revenue.map(formatMoney).join(', ')
  return `${when}: ${orders} ${orders === 1 ? 'order' : 'orders'}, ${units} ${units === 1 ? 'piece' : 'pieces'}${sums && `, ${sums}`}`
}
