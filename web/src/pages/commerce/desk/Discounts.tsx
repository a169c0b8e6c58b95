import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../../../api/problem'
import { queryClient } from '../../../api/queries'
import { createDiscount, discounts, endDiscount } from '../../../api/shop/discounts'
import type { Discount, DiscountDraft } from '../../../api/shop/model'
import { Form } from '../../../components/Form'
import { LoadMore } from '../../../components/LoadMore'
import { PageHead } from '../../../components/PageHead'
import { textOf } from '../../../lib/fields'
import { formatInstant, instantOfInput } from '../../../lib/instants'
import { formatBasisPoints, formatMoney, parseMoney } from '../../../lib/money'
import { confirm } from '../../../stores/confirmations'
import { showFailure, showToast } from '../../../stores/toasts'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { FieldRow, TextField } from '../../../ui/fields'
import { Section } from '../../../ui/Section'
import { Segmented } from '../../../ui/Segmented'
import { Table, type Column } from '../../../ui/Table'

const CURRENCY = 'EUR'

const COLUMNS: Column<Discount>[] = [
  { label: 'Code', isName: true, cell: ({ code }) => code },
  { label: 'Takes off', isNumber: true, cell: (discount) => worthOf(discount) },
  { label: 'Until', cell: ({ validUntil }) => (validUntil ? formatInstant(validUntil) : 'ended by hand') },
  { label: 'Used', isNumber: true, cell: ({ uses, maxUses }) => (maxUses === null ? uses : `${uses} of ${maxUses}`) },
  { label: 'End', cell: (discount) => <EndButton discount={discount} /> },
]

export async function loader() {
  await queryClient.fetchInfiniteQuery(discounts)
  return null
}

export default function Discounts() {
  const pages = useSuspenseInfiniteQuery(discounts)
  const all = pages.data.pages.flatMap((page) => page.items)
  return (
    <>
      <title>Discounts · Desk · Tutti</title>
      <PageHead title="Discounts" lead="Codes that shoppers enter in their cart." />
      {all.length === 0 ? (
        <EmptyState title="No codes are out">Make one below and tell your shoppers.</EmptyState>
      ) : (
        <Table label="Discounts" columns={COLUMNS} rows={all} keyOf={({ code }) => code} />
      )}
      <LoadMore pages={pages} />
      <Section title="Make one">
        <NewDiscount key={all.length} />
      </Section>
    </>
  )
}

const KINDS: { value: Discount['kind']; label: string }[] = [
  { value: 'percent', label: 'Percent' },
  { value: 'amount', label: 'Amount' },
]

function NewDiscount() {
  const [kind, setKind] = useState<Discount['kind']>('percent')

  async function create(fields: FormData) {
    const draft = draftFrom(kind, fields)
    await createDiscount(draft)
    showToast({ tone: 'good', text: `The code ${draft.code} works from now on` })
  }

  return (
    <Form
      submitLabel="Make the code"
      onSubmit={create}
      fields={['code', 'percentBasisPoints', 'amount', 'validUntil', 'maxUses']}
    >
      {(errorOf) => (
        <>
          <TextField
            label="Code"
            name="code"
            required
            maxLength={60}
            autoCapitalize="characters"
            error={errorOf('code')}
          />
          <Segmented label="Takes off" value={kind} options={KINDS} onChange={setKind} />
          <TextField
            label={kind === 'percent' ? 'Percent' : `Amount (${CURRENCY})`}
            name="worth"
            inputMode="decimal"
            required
            error={errorOf(kind === 'percent' ? 'percentBasisPoints' : 'amount')}
          />
          <FieldRow>
            <TextField
              label="Until"
              name="validUntil"
              type="datetime-local"
              hint="Empty: until you end it."
              error={errorOf('validUntil')}
            />
            <TextField
              label="How often at most"
              name="maxUses"
              type="number"
              min={1}
              hint="Empty: as often as wanted."
              error={errorOf('maxUses')}
            />
          </FieldRow>
        </>
      )}
    </Form>
  )
}

/** Percent has two places too, so that basis points are read as an amount is. */
function draftFrom(kind: Discount['kind'], fields: FormData): DiscountDraft {
  const worth = parseMoney(textOf(fields, 'worth'), CURRENCY)
  if (worth === null) {
    const field = kind === 'percent' ? 'percentBasisPoints' : 'amount'
    throw new ApiError(422, { detail: 'Write a number such as 12.5.', field }, null)
  }
  const validUntil = instantOfInput(textOf(fields, 'validUntil'))
  const maxUses = textOf(fields, 'maxUses')
  const shared = {
    code: textOf(fields, 'code').toUpperCase(),
    ...(validUntil && { validUntil }),
    ...(maxUses && { maxUses: Number(maxUses) }),
  }
  return kind === 'percent' ? { ...shared, kind, percentBasisPoints: worth.amount } : { ...shared, kind, amount: worth }
}

function EndButton({ discount }: { discount: Discount }) {
  const ending = useMutation({
    mutationFn: () => endDiscount(discount.code),
    onSuccess: () => showToast({ text: `The code ${discount.code} has ended` }),
    onError: showFailure,
  })

  async function ask() {
    const isSure = await confirm({
      title: `End the code ${discount.code}?`,
      text: 'Carts that have it pay the whole price. Orders that are placed keep it.',
      confirmLabel: 'End it',
      isDangerous: true,
    })
    if (isSure) ending.mutate()
  }

  return (
    <Button variant="quiet" isBusy={ending.isPending} onClick={() => void ask()}>
      End<span className="visually-hidden"> {discount.code}</span>
    </Button>
  )
}

function worthOf({ kind, percentBasisPoints, amount }: Discount): string {
  if (kind === 'percent') return formatBasisPoints(percentBasisPoints ?? 0)
  return amount ? formatMoney(amount) : ''
}
