import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { addToCart } from '../../../api/shop/cart'
import type { Product, StockLevel, Variant } from '../../../api/shop/model'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { StockWord } from '../../../components/shop/StockWord'
import { formatMoney, type Money } from '../../../lib/money'
import { availabilityOf } from '../../../lib/stock'
import { optionValues, type Choice } from '../../../lib/variants'
import { paths } from '../../../paths'
import { showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { OptionPicker } from '../../../ui/OptionPicker'
import { Quantity } from '../../../ui/Quantity'
import styles from './BuyBox.module.css'

interface BuyBoxProps {
  product: Product
  choice: Choice
  variant: Variant | null
  stock: Map<string, StockLevel> | undefined
  onPick: (name: string, value: string) => void
}

export function BuyBox({ product, choice, variant, stock, onPick }: BuyBoxProps) {
  const navigate = useNavigate()
  const [quantity, setQuantity] = useState(1)
  const level = variant ? stock?.get(variant.sku) : undefined
  const adding = useMutation({
    mutationFn: ({ sku }: Variant) => addToCart(sku, quantity),
    onSuccess: () => {
      setQuantity(1)
      showToast({
        tone: 'good',
        text: `“${product.title}” lies in your cart`,
        action: { label: 'Go to the cart', run: () => void navigate(paths.cart) },
      })
    },
  })
  return (
    <div className={styles.box}>
      <p className={styles.price}>
        {variant ? formatMoney(variant.price) : priceRange(product.variants)}
        {variant && stock && <StockWord level={level} />}
      </p>
      {product.variants.length > 1 &&
        product.options.map((option) => (
          <OptionPicker
            key={option.name}
            label={option.name}
            value={choice[option.name] ?? null}
            options={optionValues(product.variants, option, choice)}
            onChange={(value) => onPick(option.name, value)}
          />
        ))}
      <div className={styles.actions}>
        <Quantity label={product.title} value={quantity} min={1} onChange={setQuantity} />
        <Button
          variant="primary"
          icon="bag"
          isBusy={adding.isPending}
          disabledReason={reasonAgainst(product, choice, variant, level)}
          onClick={() => variant && adding.mutate(variant)}
        >
          Add to cart
        </Button>
      </div>
      <p className={styles.reason} aria-live="polite">
        {reasonAgainst(product, choice, variant, level)}
      </p>
      {adding.isError && <ErrorNotice error={adding.error} />}
      {variant && <p className={styles.sku}>No. {variant.sku}</p>}
    </div>
  )
}

function reasonAgainst(
  product: Product,
  choice: Choice,
  variant: Variant | null,
  level: StockLevel | undefined,
): string | null {
  if (product.state !== 'active') return 'It is not for sale'
  if (variant) return availabilityOf(level) === 'out' ? 'Sold out' : null
  const open = product.options.filter(({ name }) => choice[name] === undefined)
  return open.length === 0 ? 'Not made like that' : `Choose ${open.map(({ name }) => name.toLowerCase()).join(' and ')}`
}

function priceRange(variants: Variant[]): string {
  const prices = variants.map(({ price }) => price).sort((a, b) => a.amount - b.amount)
  const [low, high] = [prices[0], prices[prices.length - 1]] as [Money | undefined, Money | undefined]
  if (!low || !high) return ''
  return low.amount === high.amount ? formatMoney(low) : `${formatMoney(low)} – ${formatMoney(high)}`
}
