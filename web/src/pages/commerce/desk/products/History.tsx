import { useQuery } from '@tanstack/react-query'
import { productHistory } from '../../../../api/shop/products'
import type { Product, ProductChange } from '../../../../api/shop/model'
import { ErrorNotice } from '../../../../components/ErrorNotice'
import { formatInstant } from '../../../../lib/instants'
import { Section } from '../../../../ui/Section'
import { Table } from '../../../../ui/Table'

/** Who changed what, newest first. */
export function History({ product }: { product: Product }) {
  const history = useQuery(productHistory(product.id))
  return (
    <Section title="History">
      {history.isError && <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <Table
          label="History"
          rows={history.data.items as ProductChange[]}
          keyOf={({ version }) => String(version)}
          columns={[
            { label: 'Version', isName: true, cell: ({ version }) => version },
            { label: 'When', cell: ({ at }) => formatInstant(at) },
            { label: 'By', cell: ({ by }) => by },
            { label: 'What', cell: ({ changes }) => changes.map(({ field }) => field).join(', ') || 'Created' },
          ]}
        />
      )}
    </Section>
  )
}
