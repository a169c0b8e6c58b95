import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { markDelivered, markPaid, pack, ship } from '../../../../api/shop/orders'
import type { Order } from '../../../../api/shop/model'
import { Form } from '../../../../components/Form'
import { textOf } from '../../../../lib/fields'
import { newId } from '../../../../lib/ids'
import { showFailure, showToast } from '../../../../stores/toasts'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import { TextField } from '../../../../ui/fields'

/** The one thing to do next with an order. */
export function NextStep({ order }: { order: Order }) {
  switch (order.state) {
    case 'placed':
      return <MarkPaid order={order} />
    case 'paid':
      return <Simple label="Pack" said="is packed" order={order} run={pack} />
    case 'packed':
      return <Ship order={order} />
    case 'shipped':
      return <Simple label="Delivered" said="is delivered" order={order} run={markDelivered} />
    case 'pending':
    case 'refused':
    case 'abandoned':
    case 'delivered':
    case 'cancelled':
      return null
  }
}

interface SimpleProps {
  label: string
  said: string
  order: Order
  run: (id: string) => Promise<void>
}

function Simple({ label, said, order, run }: SimpleProps) {
  const step = useMutation({
    mutationFn: () => run(order.id),
    onSuccess: () => showToast({ tone: 'good', text: `Order ${order.number} ${said}` }),
    onError: showFailure,
  })
  return (
    <Button variant="primary" isBusy={step.isPending} onClick={() => step.mutate()}>
      {label}
      <span className="visually-hidden"> {order.number}</span>
    </Button>
  )
}

function MarkPaid({ order }: { order: Order }) {
  const [isOpen, setOpen] = useState(false)

  async function submit(fields: FormData) {
    await markPaid(order.id, textOf(fields, 'reference'))
    showToast({ tone: 'good', text: `Order ${order.number} is paid` })
    setOpen(false)
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>
        Paid…<span className="visually-hidden"> {order.number}</span>
      </Button>
      {isOpen && (
        <Dialog title={`Payment for ${order.number}`} onClose={() => setOpen(false)}>
          <Form
            submitLabel="The money is here"
            onSubmit={submit}
            fields={['reference']}
            secondary={<Button onClick={() => setOpen(false)}>Not yet</Button>}
          >
            {(errorOf) => (
              <TextField
                label="Reference of the transfer"
                name="reference"
                required
                maxLength={200}
                hint="As the bank shows it."
                error={errorOf('reference')}
              />
            )}
          </Form>
        </Dialog>
      )}
    </>
  )
}

function Ship({ order }: { order: Order }) {
  const [isOpen, setOpen] = useState(false)
  // Made once for the parcel, so that pressing twice sends one.
  const [key] = useState(newId)

  async function submit(fields: FormData) {
    const [carrier, trackingCode] = [textOf(fields, 'carrier'), textOf(fields, 'trackingCode')]
    await ship(order.id, { ...(carrier && { carrier }), ...(trackingCode && { trackingCode }) }, key)
    showToast({ tone: 'good', text: `Order ${order.number} is on its way` })
    setOpen(false)
  }

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Ship…<span className="visually-hidden"> {order.number}</span>
      </Button>
      {isOpen && (
        <Dialog title={`Ship ${order.number}`} onClose={() => setOpen(false)}>
          <Form
            submitLabel="Hand it to the carrier"
            onSubmit={submit}
            fields={['carrier', 'trackingCode']}
            secondary={<Button onClick={() => setOpen(false)}>Not yet</Button>}
          >
            {(errorOf) => (
              <>
                <p>Everything that is left goes in one parcel; the shopper gets a mail.</p>
                <TextField label="Carrier" name="carrier" maxLength={100} error={errorOf('carrier')} />
                <TextField label="Tracking code" name="trackingCode" maxLength={100} error={errorOf('trackingCode')} />
              </>
            )}
          </Form>
        </Dialog>
      )}
    </>
  )
}
