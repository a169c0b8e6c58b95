import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import { purchaseOrder } from '../../../api/shop/suppliers'
import { PageHead } from '../../../components/PageHead'
import { DocumentButton, PurchaseFacts } from '../../../components/shop/PurchaseFacts'
import { PurchaseTag } from '../../../components/shop/PurchaseTag'
import { paths } from '../../../paths'
import { FinalBarline } from '../../../ui/Section'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(purchaseOrder(id))
  return null
}

export default function SupplyOrder() {
  const { id = '' } = useParams()
  const purchase = useSuspenseQuery(purchaseOrder(id)).data
  return (
    <>
      <title>{`${purchase.number} · Supply · Tutti`}</title>
      <PageHead
        title={purchase.number}
        trail={[{ to: paths.supply, label: 'Purchase orders' }]}
        lead={<PurchaseTag state={purchase.state} />}
        actions={<DocumentButton purchase={purchase} />}
      />
      <PurchaseFacts purchase={purchase} />
      <FinalBarline />
    </>
  )
}
