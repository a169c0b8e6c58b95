import { useState } from 'react'
import { useNavigate } from 'react-router'
import { queryClient } from '../../../api/queries'
import { categories, createProduct } from '../../../api/shop/products'
import { PageHead } from '../../../components/PageHead'
import { emptyProduct } from '../../../lib/productDraft'
import { paths } from '../../../paths'
import { showToast } from '../../../stores/toasts'
import { CheckField } from '../../../ui/fields'
import { ProductForm } from './products/ProductForm'

export async function loader() {
  await queryClient.ensureQueryData(categories)
  return null
}

export default function NewProduct() {
  const navigate = useNavigate()
  const [isPublic, setPublic] = useState(true)
  return (
    <>
      <title>New product · Desk · Tutti</title>
      <PageHead title="New product" trail={[{ to: paths.deskProducts, label: 'Products' }]} />
      <ProductForm
        initial={emptyProduct()}
        currency="EUR"
        submitLabel={isPublic ? 'Put it up for sale' : 'Save as draft'}
        onSubmit={async (draft) => {
          const product = await createProduct({ ...draft, state: isPublic ? 'active' : 'draft' })
          showToast({ tone: 'good', text: `“${product.title}” is ${isPublic ? 'for sale' : 'a draft'}` })
          await navigate(paths.editProduct(product.id))
        }}
        secondary={
          <CheckField
            label="For sale at once"
            checked={isPublic}
            onChange={(event) => setPublic(event.currentTarget.checked)}
          />
        }
      />
    </>
  )
}
