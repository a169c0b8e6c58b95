import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../api/queries'
import type { Product as ProductModel, ProductAttribute, Variant } from '../../api/shop/model'
import { product as productQuery } from '../../api/shop/products'
import { stockOf } from '../../api/shop/stock'
import { PageHead } from '../../components/PageHead'
import { choose, findVariant, type Choice } from '../../lib/variants'
import { paths } from '../../paths'
import { IconButton } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { ProductPicture } from '../../ui/ProductPicture'
import { FinalBarline, Section } from '../../ui/Section'
import styles from './Product.module.css'
import { BuyBox } from './product/BuyBox'

const OPTION = 'option.'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  const product = await queryClient.fetchQuery(productQuery(id))
  await queryClient.prefetchQuery(stockOf(skusOf(product)))
  return null
}

export default function Product() {
  const { id = '' } = useParams()
  const product = useSuspenseQuery(productQuery(id)).data
  const stock = useQuery(stockOf(skusOf(product))).data
  const [parameters, setParameters] = useSearchParams()
  const choice = choiceIn(parameters, product)

  function pick(name: string, value: string) {
    const next = choose(product.variants, choice, name, value)
    const changed = new URLSearchParams(Object.entries(next).map(([option, chosen]) => [OPTION + option, chosen]))
    setParameters(changed, { replace: true, preventScrollReset: true })
  }

  return (
    <>
      <title>{`${product.title} · Shop · Tutti`}</title>
      {product.state !== 'active' && (
        <Notice title={product.state === 'draft' ? 'Not published yet' : 'No longer for sale'}>
          Shoppers do not see this page.
        </Notice>
      )}
      <div className={styles.columns}>
        <Gallery product={product} />
        <div className={styles.words}>
          <PageHead
            title={product.title}
            trail={[
              { to: paths.shop, label: 'Shop' },
              ...(product.category?.path ?? []).map(({ id: above, name }) => ({
                to: paths.category(above),
                label: name,
              })),
            ]}
            lead={product.brand}
          />
          <BuyBox
            product={product}
            choice={choice}
            variant={findVariant(product.variants, namesOf(product), choice)}
            stock={stock}
            onPick={pick}
          />
        </div>
      </div>
      {product.description && (
        <Section title="About it">
          <p className={styles.description}>{product.description}</p>
        </Section>
      )}
      {product.attributes.length > 0 && <Facts product={product} />}
      <FinalBarline />
    </>
  )
}

function Gallery({ product: { id, media, title } }: { product: ProductModel }) {
  const [index, setIndex] = useState(0)
  const shown = media[index]
  const last = media.length - 1
  return (
    <div className={styles.gallery}>
      <ProductPicture src={shown?.url} alt={shown?.alt ?? title} seed={id} isLarge />
      {media.length > 1 && (
        <div className={styles.turn}>
          <IconButton
            icon="left"
            label="Previous picture"
            onClick={() => setIndex((present) => (present === 0 ? last : present - 1))}
          />
          <span aria-live="polite">
            {index + 1} of {media.length}
          </span>
          <IconButton
            icon="next"
            label="Next picture"
            iconSize={16}
            onClick={() => setIndex((present) => (present === last ? 0 : present + 1))}
          />
        </div>
      )}
    </div>
  )
}

function Facts({ product }: { product: ProductModel }) {
  return (
    <Section title="Facts">
      <dl className={styles.facts}>
        {product.attributes.map((attribute) => (
          <div key={attribute.code}>
            <dt>{attribute.label}</dt>
            <dd>{valueOf(attribute)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** The label says the unit too. */
function valueOf({ value, valueLabel, type }: ProductAttribute): string {
  return type === 'boolean' ? (value === true ? 'Yes' : 'No') : valueLabel
}

/** What the address says; the only variant of a product needs no choice. */
function choiceIn(parameters: URLSearchParams, product: ProductModel): Choice {
  const [first, ...others] = product.variants
  if (first && others.length === 0) return first.options
  const chosen = namesOf(product)
    .map((name) => [name, parameters.get(OPTION + name)] as const)
    .filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(chosen)
}

const namesOf = (product: ProductModel) => product.options.map(({ name }) => name)
const skusOf = (product: ProductModel) => product.variants.map(({ sku }: Variant) => sku)
