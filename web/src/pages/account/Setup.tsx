import { useNavigate, useSearchParams } from 'react-router'
import { createFirstAdministrator } from '../../api/commands'
import { installation, queryClient } from '../../api/queries'
import { Form } from '../../components/Form'
import { paths } from '../../paths'
import { Notice } from '../../ui/Notice'
import { Gate } from './Gate'
import { PERSON_FIELDS, PersonFields, personFrom } from './PersonFields'

/** Opened by the one-time link of the first run. */
export default function Setup() {
  const navigate = useNavigate()
  const token = useSearchParams()[0].get('token')

  async function submit(fields: FormData) {
    await createFirstAdministrator(token ?? '', personFrom(fields))
    await queryClient.invalidateQueries({ queryKey: installation.queryKey })
    await navigate(paths.home, { replace: true })
  }

  if (!token) {
    return (
      <Gate title="Set up" lead="The first administrator is created with a link that works once.">
        <Notice title="The link is not complete">
          Copy the whole line that ./tutti run printed, and open it again.
        </Notice>
      </Gate>
    )
  }
  return (
    <Gate title="Set up" lead="Welcome. You are the first one here, so you conduct: this account administers Tutti.">
      <Form submitLabel="Create administrator" onSubmit={submit} fields={PERSON_FIELDS}>
        {(errorOf) => <PersonFields errorOf={errorOf} />}
      </Form>
    </Gate>
  )
}
