import { TextField } from '../../ui/fields'

export const PERSON_FIELDS = ['displayName', 'email', 'password']
const PASSWORD_LENGTH_MIN = 12

/** Who a new account belongs to. */
export function PersonFields({ errorOf }: { errorOf: (field: string) => string | null }) {
  return (
    <>
      <TextField
        label="Name"
        name="displayName"
        autoComplete="name"
        required
        maxLength={100}
        hint="As others will see it."
        error={errorOf('displayName')}
      />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" required error={errorOf('email')} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={PASSWORD_LENGTH_MIN}
        hint={`At least ${PASSWORD_LENGTH_MIN} characters. A few words make a good one.`}
        error={errorOf('password')}
      />
    </>
  )
}

export function personFrom(fields: FormData) {
  const text = (name: string) => String(fields.get(name) ?? '')
  return { email: text('email').trim(), password: text('password'), displayName: text('displayName').trim() }
}
