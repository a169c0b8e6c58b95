import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { changeAccount, signOut } from '../../api/commands'
import type { Account } from '../../api/model'
import { me } from '../../api/queries'
import { Form } from '../../components/Form'
import { LoudnessChoice } from '../../components/LevelControls'
import { ThemeChoice } from '../../components/ThemeChoice'
import { formatDate } from '../../lib/time'
import { paths } from '../../paths'
import { showFailure, showToast } from '../../stores/toasts'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/fields'
import { Section } from '../../ui/Section'
import styles from './AccountPage.module.css'

const PASSWORD_LENGTH_MIN = 12

export default function AccountPage() {
  const account = useSuspenseQuery(me).data
  // The route asks for a session before it shows this page; it may still end while the page is open.
  if (account === null) return null
  return (
    <>
      <title>Account · Tutti</title>
      <h1>{account.displayName}</h1>
      <p className={styles.facts}>
        {account.email}, here since {formatDate(account.createdAt)}
      </p>
      <div className={styles.columns}>
        <Profile account={account} />
        <Password account={account} />
        <Section title="Appearance and sound">
          <div className={styles.choices}>
            <ThemeChoice />
            <LoudnessChoice />
          </div>
        </Section>
        <Leaving />
      </div>
    </>
  )
}

function Profile({ account }: { account: Account }) {
  async function submit(fields: FormData) {
    await changeAccount(account, { displayName: String(fields.get('displayName')).trim() })
    showToast({ tone: 'good', text: 'Your name is saved' })
  }
  return (
    <Section title="Name">
      <Form submitLabel="Save" onSubmit={submit} fields={['displayName']}>
        {(errorOf) => (
          <TextField
            label="Name"
            name="displayName"
            defaultValue={account.displayName}
            autoComplete="name"
            required
            maxLength={100}
            error={errorOf('displayName')}
          />
        )}
      </Form>
    </Section>
  )
}

function Password({ account }: { account: Account }) {
  async function submit(fields: FormData) {
    const currentPassword = String(fields.get('currentPassword'))
    await changeAccount(account, { currentPassword, newPassword: String(fields.get('newPassword')) })
    showToast({ tone: 'good', text: 'Your password is changed' })
  }
  return (
    <Section title="Password">
      {/* A new version is a new form, so that the old passwords are gone from the inputs. */}
      <Form
        key={account.version}
        submitLabel="Change password"
        onSubmit={submit}
        fields={['currentPassword', 'newPassword']}
      >
        {(errorOf) => (
          <>
            <input type="hidden" name="username" autoComplete="username" value={account.email} />
            <TextField
              label="Current password"
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              required
              error={errorOf('currentPassword')}
            />
            <TextField
              label="New password"
              name="newPassword"
              type="password"
              autoComplete="new-password"
              required
              minLength={PASSWORD_LENGTH_MIN}
              hint={`At least ${PASSWORD_LENGTH_MIN} characters.`}
              error={errorOf('newPassword')}
            />
          </>
        )}
      </Form>
    </Section>
  )
}

function Leaving() {
  const navigate = useNavigate()
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => navigate(paths.home),
    onError: showFailure,
  })
  return (
    <Section title="Sign out">
      <p className={styles.leaving}>Everywhere means every browser and every app, at once.</p>
      <div className={styles.choices}>
        <Button isBusy={leaving.isPending} onClick={() => leaving.mutate(false)}>
          Sign out here
        </Button>
        <Button variant="danger" isBusy={leaving.isPending} onClick={() => leaving.mutate(true)}>
          Sign out everywhere
        </Button>
      </div>
    </Section>
  )
}
