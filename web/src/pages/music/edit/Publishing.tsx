import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { publish, withdraw } from '../../../api/commands'
import type { Release } from '../../../api/model'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { formatDate, todayAsInput } from '../../../lib/time'
import { paths } from '../../../paths'
import { confirm } from '../../../stores/confirmations'
import { showFailure, showToast } from '../../../stores/toasts'
import { useUploads } from '../../../stores/uploads'
import { Button } from '../../../ui/Button'
import { Section } from '../../../ui/Section'
import styles from './Publishing.module.css'

/** The last step, and the way back. */
export function Publishing({ release }: { release: Release }) {
  return (
    <Section title={TITLES[release.state]}>
      <p className={styles.text}>{explanationOf(release)}</p>
      {release.state === 'draft' || release.state === 'taken_down' ? <Publish release={release} /> : null}
      {release.state !== 'taken_down' && <Withdraw release={release} />}
    </Section>
  )
}

const TITLES = { draft: 'Publish', scheduled: 'Scheduled', live: 'Live', taken_down: 'Taken down' } as const

function Publish({ release }: { release: Release }) {
  const isUploading = useUploads((state) => state.uploads).some((upload) => upload.releaseId === release.id)
  const publication = useMutation({
    mutationFn: () => publish(release.id),
    onSuccess: (published) => {
      const text = published.state === 'live' ? `“${published.title}” is live` : `“${published.title}” is scheduled`
      showToast({ tone: 'good', text })
    },
  })
  return (
    <>
      {publication.error && <ErrorNotice error={publication.error} />}
      <Button
        variant="primary"
        isBusy={publication.isPending}
        disabledReason={whyNot(release, isUploading)}
        onClick={() => publication.mutate()}
      >
        {labelOf(release)}
      </Button>
      <Reason text={whyNot(release, isUploading)} />
    </>
  )
}

function Reason({ text }: { text: string | null }) {
  // The button says it to screen readers already.
  return text === null ? null : (
    <p className={styles.reason} aria-hidden="true">
      {text}
    </p>
  )
}

function Withdraw({ release }: { release: Release }) {
  const navigate = useNavigate()
  const isDraft = release.state === 'draft'
  const withdrawal = useMutation({
    mutationFn: () => withdraw(release),
    onSuccess: async () => {
      if (isDraft) {
        showToast({ text: `“${release.title}” was deleted` })
        return navigate(paths.myMusic)
      }
      const undo = () => void publish(release.id).catch(showFailure)
      showToast({ text: `“${release.title}” was taken down`, action: { label: 'Undo', run: undo } })
    },
    onError: showFailure,
  })

  async function ask() {
    const isSure = await confirm({
      title: isDraft ? `Delete “${release.title}”?` : `Take down “${release.title}”?`,
      text: isDraft
        ? 'The draft and its uploaded files are removed for good.'
        : 'It disappears from the programme, and nobody can play it any more. You can publish it again.',
      confirmLabel: isDraft ? 'Delete the draft' : 'Take it down',
      isDangerous: true,
    })
    if (isSure) withdrawal.mutate()
  }

  return (
    <Button variant="danger" isBusy={withdrawal.isPending} onClick={() => void ask()}>
      {isDraft ? 'Delete this draft' : 'Take down'}
    </Button>
  )
}

function whyNot(release: Release, isUploading: boolean): string | null {
  if (isUploading) return 'Some files are still on their way.'
  if (release.tracks.length === 0) return 'Add at least one track first.'
  if (release.tracks.some((track) => track.state === 'failed')) return 'Remove the tracks that failed first.'
  if (release.tracks.some((track) => track.state === 'processing')) return 'Wait until every track is ready.'
  return null
}

function isAhead(release: Release): boolean {
  return release.releaseDate > todayAsInput(new Date())
}

function labelOf(release: Release): string {
  if (isAhead(release)) return `Schedule for ${formatDate(release.releaseDate)}`
  return release.state === 'taken_down' ? 'Publish again' : 'Publish now'
}

function explanationOf(release: Release): string {
  switch (release.state) {
    case 'draft':
      return isAhead(release)
        ? `It goes live by itself on ${formatDate(release.releaseDate)}.`
        : 'Everybody here can see and play it from the moment you publish.'
    case 'scheduled':
      return `It goes live by itself on ${formatDate(release.releaseDate)}.`
    case 'live':
      return 'Everybody here can see and play it.'
    case 'taken_down':
      return 'Nobody but you can see it.'
  }
}
