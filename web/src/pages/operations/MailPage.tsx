import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { mail as mailQuery } from '../../api/notifications'
import { queryClient } from '../../api/queries'
import { PageHead } from '../../components/PageHead'
import { formatInstant } from '../../lib/instants'
import { paths } from '../../paths'
import { Segmented } from '../../ui/Segmented'
import styles from './MailPage.module.css'

const FORMS: { value: 'html' | 'text'; label: string }[] = [
  { value: 'html', label: 'As it looks' },
  { value: 'text', label: 'As text' },
]

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(mailQuery(id))
  return null
}

export default function MailPage() {
  const { id = '' } = useParams()
  const mail = useSuspenseQuery(mailQuery(id)).data
  const [form, setForm] = useState<'html' | 'text'>(mail.html === null ? 'text' : 'html')
  return (
    <>
      <title>{`${mail.subject} · Mailbox · Tutti`}</title>
      <PageHead
        title={mail.subject}
        trail={[{ to: paths.mailbox, label: 'Mailbox' }]}
        lead={`To ${mail.to}, ${formatInstant(mail.createdAt)}`}
        actions={mail.html !== null && <Segmented label="Show" value={form} options={FORMS} onChange={setForm} />}
      />
      {form === 'html' && mail.html !== null ? (
        // Shown as a mail program would: without scripts, without this site's rights.
        <iframe className={styles.mail} sandbox="" srcDoc={mail.html} title={mail.subject} />
      ) : (
        <pre className={styles.text}>{mail.text}</pre>
      )}
    </>
  )
}
