import type { Account } from '../../../api/model'
import type { Address } from '../../../api/shop/model'
import { COUNTRIES } from '../../../lib/countries'
import { textOf } from '../../../lib/fields'
import { FieldRow, SelectField, TextField } from '../../../ui/fields'
import styles from './Fields.module.css'

/** What the service may refuse, by the names it gives. */
export const ADDRESS_FIELDS = ['email', 'name', 'line1', 'line2', 'postalCode', 'city', 'region', 'country']

interface AddressFieldsProps {
  account: Account | null
  known: Address | null
  errorOf: (field: string) => string | null
}

export function AddressFields({ account, known, errorOf }: AddressFieldsProps) {
  return (
    <fieldset className={styles.group}>
      <legend>Where to</legend>
      {account === null && (
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="email"
          required
          hint="For the confirmation, and to tell you when it is on its way."
          error={errorOf('email')}
        />
      )}
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={known?.name ?? account?.displayName}
        error={errorOf('name')}
      />
      <TextField
        label="Street and number"
        name="line1"
        autoComplete="address-line1"
        required
        maxLength={200}
        defaultValue={known?.line1}
        error={errorOf('line1')}
      />
      <TextField
        label="More about the address"
        name="line2"
        autoComplete="address-line2"
        maxLength={200}
        defaultValue={known?.line2 ?? ''}
        hint="If it has more: a floor, a company."
        error={errorOf('line2')}
      />
      <FieldRow>
        <TextField
          label="Postal code"
          name="postalCode"
          autoComplete="postal-code"
          required
          maxLength={20}
          defaultValue={known?.postalCode}
          error={errorOf('postalCode')}
        />
        <TextField
          label="City"
          name="city"
          autoComplete="address-level2"
          required
          maxLength={200}
          defaultValue={known?.city}
          error={errorOf('city')}
        />
      </FieldRow>
      <SelectField
        label="Country"
        name="country"
        autoComplete="country"
        defaultValue={known?.country ?? 'DE'}
        error={errorOf('country')}
      >
        {COUNTRIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </fieldset>
  )
}

export function addressFrom(fields: FormData): Address & { email: string } {
  return {
    email: textOf(fields, 'email'),
    name: textOf(fields, 'name'),
    line1: textOf(fields, 'line1'),
    line2: textOf(fields, 'line2') || null,
    postalCode: textOf(fields, 'postalCode'),
    city: textOf(fields, 'city'),
    region: null,
    country: textOf(fields, 'country'),
  }
}
