import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { createRelease, type ArtistChoice } from '../../api/commands'
import type { NewRelease as Draft, ReleaseSummary } from '../../api/model'
import { myReleases, queryClient } from '../../api/queries'
import { Form } from '../../components/Form'
import { textOf } from '../../lib/fields'
import { todayAsInput } from '../../lib/time'
import { paths } from '../../paths'
import { TextField } from '../../ui/fields'
import { DETAIL_FIELDS, DetailFields, detailsFrom, TitleField } from './edit/DetailFields'
import styles from './NewRelease.module.css'

export async function loader() {
  await queryClient.ensureInfiniteQueryData(myReleases)
  return null
}

export default function NewRelease() {
  const navigate = useNavigate()
  const mine = useSuspenseInfiniteQuery(myReleases).data.pages.flatMap((page) => page.items)
  const artists = artistsOf(mine)

  async function create(fields: FormData) {
    const release = await createRelease(draftFrom(fields), chosenArtist(artists, textOf(fields, 'artist')))
    await navigate(paths.editRelease(release.id))
  }

  return (
    <>
      <title>New release · Tutti</title>
      <h1>New release</h1>
      <p className={styles.lead}>First its title page. The files come next, and nothing is public until you publish.</p>
      <Form submitLabel="Continue to the files" onSubmit={create} fields={[...DETAIL_FIELDS, 'name']}>
        {(errorOf) => (
          <>
            <TitleField errorOf={errorOf} />
            <TextField
              label="Artist"
              name="artist"
              required
              maxLength={200}
              list="my-artists"
              hint="A new name creates a new artist."
              error={errorOf('name')}
            />
            <datalist id="my-artists">
              {artists.map((artist) => (
                <option key={artist.id} value={artist.name} />
              ))}
            </datalist>
            <DetailFields defaultDate={todayAsInput(new Date())} errorOf={errorOf} />
          </>
        )}
      </Form>
    </>
  )
}

function draftFrom(fields: FormData): Omit<Draft, 'artistId'> {
  const { upc, territories, ...details } = detailsFrom(fields)
  return { ...details, ...(upc !== '' && { upc }), ...(territories.length > 0 && { territories }) }
}

function artistsOf(releases: ReleaseSummary[]): { id: string; name: string }[] {
  return [...new Map(releases.map((release) => [release.artist.id, release.artist])).values()]
}

function chosenArtist(known: { id: string; name: string }[], name: string): ArtistChoice {
  return known.find((artist) => artist.name.toLowerCase() === name.toLowerCase()) ?? { id: null, name }
}
