import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { createRelease, type ArtistChoice } from '../../api/commands'
import type { NewRelease as Draft, ReleaseSummary } from '../../api/model'
import { myReleases, queryClient } from '../../api/queries'
import { Form } from '../../components/Form'
import { todayAsInput } from '../../lib/time'
import { paths } from '../../paths'
import { SelectField, TextField } from '../../ui/fields'
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
    const release = await createRelease(draftFrom(fields), chosenArtist(artists, text(fields, 'artist')))
    await navigate(paths.editRelease(release.id))
  }

  return (
    <>
      <title>New release · Tutti</title>
      <h1>New release</h1>
      <p className={styles.lead}>First its title page. The files come next, and nothing is public until you publish.</p>
      <Form submitLabel="Continue to the files" onSubmit={create} fields={['title', 'name', 'releaseDate', 'upc']}>
        {(errorOf) => (
          <>
            <TextField label="Title" name="title" required maxLength={200} error={errorOf('title')} />
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
            <SelectField label="Kind" name="type" defaultValue="album">
              <option value="album">Album</option>
              <option value="ep">EP</option>
              <option value="single">Single</option>
            </SelectField>
            <TextField
              label="Release date"
              name="releaseDate"
              type="date"
              required
              defaultValue={todayAsInput(new Date())}
              hint="A date ahead schedules it: it goes live by itself on that day."
              error={errorOf('releaseDate')}
            />
            <TextField label="UPC or EAN" name="upc" inputMode="numeric" hint="If it has one." error={errorOf('upc')} />
            <TextField label="Genres" name="genres" hint="Separated by commas." error={errorOf('genres')} />
          </>
        )}
      </Form>
    </>
  )
}

function draftFrom(fields: FormData): Omit<Draft, 'artistId'> {
  const upc = text(fields, 'upc')
  const genres = text(fields, 'genres')
    .split(',')
    .map((genre) => genre.trim())
    .filter(Boolean)
  return {
    title: text(fields, 'title'),
    type: text(fields, 'type') as Draft['type'],
    releaseDate: text(fields, 'releaseDate'),
    genres,
    ...(upc !== '' && { upc }),
  }
}

function artistsOf(releases: ReleaseSummary[]): { id: string; name: string }[] {
  return [...new Map(releases.map((release) => [release.artist.id, release.artist])).values()]
}

function chosenArtist(known: { id: string; name: string }[], name: string): ArtistChoice {
  return known.find((artist) => artist.name.toLowerCase() === name.toLowerCase()) ?? { id: null, name }
}

function text(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
