import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import {
  categories,
  changeProduct,
  product as productQuery,
  publishProduct,
  withdrawProduct,
} from '../../../api/shop/products'
import type { Product, ProductState } from '../../../api/shop/model'
import { PageHead } from '../../../components/PageHead'
import { toEdited } from '../../../lib/productDraft'
import { paths } from '../../../paths'
import { confirm } from '../../../stores/confirmations'
import { showFailure, showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { FinalBarline } from '../../../ui/Section'
import { Tag } from '../../../ui/Tag'
import { History } from './products/History'
import { Prices } from './products/Prices'
import { ProductForm } from './products/ProductForm'

const STATES: Record<ProductState, { label: string; tone: 'plain' | 'good' | 'bad' }> = {
  active: { label: 'For sale', tone: 'good' },
  draft: { label: 'Draft', tone: 'plain' },
  withdrawn: { label: 'Withdrawn', tone: 'bad' },
}

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  // An editor begins with what is there now, so that its first save is not refused as stale.
  await Promise.all([
    queryClient.fetchQuery({ ...productQuery(id), staleTime: 0 }),
    queryClient.ensureQueryData(categories),
  ])
  return null
}

export default function EditProduct() {
  const { id = '' } = useParams()
  const product = useSuspenseQuery(productQuery(id)).data
  const state = STATES[product.state]
  return (
    <>
      <title>{`${product.title} · Products · Desk · Tutti`}</title>
      <PageHead
        title={product.title}
        trail={[{ to: paths.deskProducts, label: 'Products' }]}
        lead={
          <>
            <Tag tone={state.tone}>{state.label}</Tag>{' '}
            {product.state === 'active' && <Link to={paths.product(id)}>See it as shoppers do</Link>}
          </>
        }
        actions={<StateButton product={product} />}
      />
      {/* A new version is a new form. */}
      <ProductForm
        key={product.version}
        initial={toEdited(product)}
        currency={product.variants[0]?.price.currency ?? 'EUR'}
        submitLabel="Save"
        onSubmit={async (draft) => {
          await changeProduct(product, draft)
          showToast({ tone: 'good', text: 'The product is saved' })
        }}
      />
      <Prices product={product} />
      <History product={product} />
      <FinalBarline />
    </>
  )
}

function StateButton({ product }: { product: Product }) {
  const publishing = useMutation({
    mutationFn: () => publishProduct(product.id),
    onSuccess: () => showToast({ tone: 'good', text: `“${product.title}” is for sale` }),
    onError: showFailure,
  })
  const withdrawing = useMutation({
    mutationFn: () => withdrawProduct(product),
    onSuccess: () =>
      showToast({
        text: `“${product.title}” is withdrawn`,
        action: { label: 'Undo', run: () => publishing.mutate() },
      }),
    onError: showFailure,
  })

  async function ask() {
    const isSure = await confirm({
      title: `Withdraw “${product.title}”?`,
      text: 'Shoppers no longer find it. Its orders, its stock and its history stay, and it can be put up again.',
      confirmLabel: 'Withdraw it',
      isDangerous: true,
    })
    if (isSure) withdrawing.mutate()
  }

  if (product.state === 'active') {
    return (
      <Button variant="danger" isBusy={withdrawing.isPending} onClick={() => void ask()}>
        Withdraw
      </Button>
    )
  }
  return (
    <Button variant="primary" isBusy={publishing.isPending} onClick={() => publishing.mutate()}>
      Put it up for sale
    </Button>
  )
}
