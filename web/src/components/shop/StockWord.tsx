import type { StockLevel } from '../../api/shop/model'
import { availabilityOf } from '../../lib/stock'
import { Tag } from '../../ui/Tag'

/** What a shopper is told about one variant. */
export function StockWord({ level }: { level: StockLevel | undefined }) {
  const availability = availabilityOf(level)
  if (availability === 'out') return <Tag tone="bad">Sold out</Tag>
  if (availability === 'low' && level) return <Tag tone="busy">Only {level.available} left</Tag>
  return <Tag tone="good">In stock</Tag>
}
