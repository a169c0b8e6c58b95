import type { Hit, ProductSummary } from '../../api/shop/model'
import type { ShownProduct } from './ProductGrid'

export function fromSummary(product: ProductSummary): ShownProduct {
  const { id, title, brand, media, priceFrom, priceTo, skus, variantCount } = product
  return {
    id,
    title,
    subtitle: brand,
    image: media[0]?.url ?? null,
    priceFrom,
    hasSeveralPrices: priceFrom.amount !== priceTo.amount,
    skus: skus.length === variantCount ? skus : [],
  }
}

export function fromHit({ id, title, subtitle, image, price }: Hit): ShownProduct {
  return { id, title, subtitle, image, priceFrom: price, hasSeveralPrices: false, skus: [] }
}
