import { Link, useNavigate, useSearchParams } from 'react-router'
import { register } from '../../api/commands'
import { Form } from '../../components/Form'
import { paths, safeReturn } from '../../paths'
import { Gate } from './Gate'
import { PERSON_FIELDS, PersonFields, personFrom } from './PersonFields'

export default function SignUp() {
  const navigate = useNavigate()
  const to = useSearchParams()[0].get('to')

  async function submit(fields: FormData) {
    const { email, password, displayName } = personFrom(fields)
    await register(email, password, displayName)
    await navigate(safeReturn(to), { replace: true })
  }

  const signIn = <Link to={paths.signIn(to ?? undefined)}>I have an account</Link>
  return (
    <Gate title="Take a seat" lead="An account lets you listen, and upload music of your own.">
      <Form submitLabel="Create account" onSubmit={submit} fields={PERSON_FIELDS} secondary={signIn}>
        {(errorOf) => <PersonFields errorOf={errorOf} />}
      </Form>
    </Gate>
  )
}
