import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { stockOf } from '../../api/shop/stock'
import type { Money, StockLevel } from '../../api/shop/model'
import { formatMoney } from '../../lib/money'
import { availabilityOfAll } from '../../lib/stock'
import { paths } from '../../paths'
import { ProductPicture } from '../../ui/ProductPicture'
import styles from './ProductGrid.module.css'

/** What a card shows, whether it came from a list or from the search. */
export interface ShownProduct {
  id: string
  title: string
  subtitle: string | null
  image: string | null
  priceFrom: Money | null
  hasSeveralPrices: boolean
  /** All of its SKUs, or none where not all are known: then nothing is said about the stock. */
  skus: string[]
}

export function ProductGrid({ products }: { products: ShownProduct[] }) {
  const skus = products.flatMap((product) => product.skus)
  const stock = useQuery({ ...stockOf(skus), enabled: skus.length > 0 }).data
  return (
    <ul className={styles.grid}>
      {products.map((product) => (
        <li key={product.id}>
          <Card product={product} stock={stock} />
        </li>
      ))}
    </ul>
  )
}

function Card({ product, stock }: { product: ShownProduct; stock: Map<string, StockLevel> | undefined }) {
  const { id, title, subtitle, image, priceFrom, hasSeveralPrices, skus } = product
  const availability = stock && skus.length > 0 ? availabilityOfAll(skus.map((sku) => stock.get(sku))) : null
  return (
    <article className={styles.card}>
      <ProductPicture src={image} seed={id} />
      <h3 className={styles.title}>
        <Link to={paths.product(id)}>{title}</Link>
      </h3>
      {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      <p className={styles.price}>
        {priceFrom && `${hasSeveralPrices ? 'from ' : ''}${formatMoney(priceFrom)}`}
        {availability === 'out' && <span className={styles.out}>Sold out</span>}
        {availability === 'low' && <span className={styles.low}>Few left</span>}
      </p>
    </article>
  )
}
