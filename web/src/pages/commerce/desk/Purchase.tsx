import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '../../../api/queries'
import { cancelPurchase, closePurchase, dispatchOrder, purchaseOrder } from '../../../api/shop/suppliers'
import type { PurchaseOrder } from '../../../api/shop/model'
import { PageHead } from '../../../components/PageHead'
import { DocumentButton, PurchaseFacts } from '../../../components/shop/PurchaseFacts'
import { PurchaseTag } from '../../../components/shop/PurchaseTag'
import { paths } from '../../../paths'
import { confirm } from '../../../stores/confirmations'
import { showFailure, showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { FinalBarline } from '../../../ui/Section'
import { ReceiveDialog } from './purchases/ReceiveDialog'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(purchaseOrder(id))
  return null
}

export default function Purchase() {
  const { id = '' } = useParams()
  const purchase = useSuspenseQuery(purchaseOrder(id)).data
  return (
    <>
      <title>{`${purchase.number} · Purchases · Desk · Tutti`}</title>
      <PageHead
        title={purchase.number}
        trail={[{ to: paths.purchases, label: 'Purchases' }]}
        lead={
          <>
            {purchase.supplier.name} <PurchaseTag state={purchase.state} />
          </>
        }
        actions={<Actions purchase={purchase} />}
      />
      <PurchaseFacts purchase={purchase} />
      <FinalBarline />
    </>
  )
}

function Actions({ purchase }: { purchase: PurchaseOrder }) {
  const [isReceiving, setReceiving] = useState(false)
  const { state, number, supplier } = purchase
  const isOnItsWay = state === 'sent' || state === 'partially-received'
  return (
    <>
      {state === 'draft' && (
        <Step
          label="Send it"
          purchase={purchase}
          run={dispatchOrder}
          question={{
            title: `Send ${number} to ${supplier.name}?`,
            text: 'They get it by mail, and it can no longer be changed.',
            isDangerous: false,
          }}
        />
      )}
      {isOnItsWay && (
        <Button variant="primary" onClick={() => setReceiving(true)}>
          Receive goods
        </Button>
      )}
      <DocumentButton purchase={purchase} />
      {state === 'partially-received' && (
        <Step
          label="Close it short"
          purchase={purchase}
          run={closePurchase}
          question={{
            title: `Close ${number}?`,
            text: 'What has not come is no longer expected.',
            isDangerous: true,
          }}
        />
      )}
      {(state === 'draft' || state === 'sent') && (
        <Step
          label="Cancel"
          purchase={purchase}
          run={cancelPurchase}
          question={{
            title: `Cancel ${number}?`,
            text: 'It cannot be taken up again.',
            isDangerous: true,
          }}
        />
      )}
      {isReceiving && <ReceiveDialog purchase={purchase} onClose={() => setReceiving(false)} />}
    </>
  )
}

interface StepProps {
  label: string
  purchase: PurchaseOrder
  run: (id: string) => Promise<void>
  question: { title: string; text: string; isDangerous: boolean }
}

function Step({ label, purchase, run, question }: StepProps) {
  const step = useMutation({
    mutationFn: () => run(purchase.id),
    onSuccess: () => showToast({ tone: 'good', text: `${purchase.number}: done` }),
    onError: showFailure,
  })

  async function ask() {
    if (await confirm({ ...question, confirmLabel: label })) step.mutate()
  }

  return (
    <Button variant={question.isDangerous ? 'danger' : 'primary'} isBusy={step.isPending} onClick={() => void ask()}>
      {label}
    </Button>
  )
}
