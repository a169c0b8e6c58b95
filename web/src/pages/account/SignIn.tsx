import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { signIn } from '../../api/commands'
import { installation } from '../../api/queries'
import { Form } from '../../components/Form'
import { paths, safeReturn } from '../../paths'
import { flushReports } from '../../stores/player/player'
import { TextField } from '../../ui/fields'
import { Notice } from '../../ui/Notice'
import { Gate } from './Gate'

export default function SignIn() {
  const navigate = useNavigate()
  const to = useSearchParams()[0].get('to')
  const { setupNeeded } = useSuspenseQuery(installation).data

  async function submit(fields: FormData) {
    await signIn(String(fields.get('email')), String(fields.get('password')))
    void flushReports()
    await navigate(safeReturn(to), { replace: true })
  }

  const signUp = <Link to={paths.signUp(to ?? undefined)}>Create an account</Link>
  return (
    <Gate title="Sign in" lead="Good to have you back.">
      {setupNeeded && (
        <Notice title="This installation has no administrator yet">
          Open the one-time link that it printed when it started.
        </Notice>
      )}
      <Form submitLabel="Sign in" onSubmit={submit} fields={[]} secondary={signUp}>
        {() => (
          <>
            <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
            <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
          </>
        )}
      </Form>
    </Gate>
  )
}
