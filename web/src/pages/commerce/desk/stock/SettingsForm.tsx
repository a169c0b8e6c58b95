import { useSuspenseQuery } from '@tanstack/react-query'
import { setStockSettings, stockSettings } from '../../../../api/shop/stock'
import type { StockMode } from '../../../../api/shop/model'
import { Form } from '../../../../components/Form'
import { textOf } from '../../../../lib/fields'
import { showToast } from '../../../../stores/toasts'
import { SelectField, TextField } from '../../../../ui/fields'

const MODES: { value: StockMode; label: string }[] = [
  { value: 'reserve-on-order', label: 'Held when it is ordered' },
  { value: 'reserve-on-cart', label: 'Held for a while when it is in a cart' },
  { value: 'track-only', label: 'Counted, but never refused' },
  { value: 'none', label: 'Not counted' },
]

export function SettingsForm({ sku }: { sku: string }) {
  const settings = useSuspenseQuery(stockSettings(sku)).data

  async function save(fields: FormData) {
    const threshold = textOf(fields, 'lowThreshold')
    const lowThreshold = threshold === '' ? null : Number(threshold)
    await setStockSettings(sku, settings.version, textOf(fields, 'mode') as StockMode, lowThreshold)
    showToast({ tone: 'good', text: 'Saved' })
  }

  return (
    <Form key={settings.version} submitLabel="Save" onSubmit={save} fields={['mode', 'lowThreshold']}>
      {(errorOf) => (
        <>
          <SelectField label="Mode" name="mode" defaultValue={settings.mode} error={errorOf('mode')}>
            {MODES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField
            label="Low from"
            name="lowThreshold"
            type="number"
            min={0}
            defaultValue={settings.lowThreshold ?? ''}
            hint="When so many or fewer are available, you are told."
            error={errorOf('lowThreshold')}
          />
        </>
      )}
    </Form>
  )
}
