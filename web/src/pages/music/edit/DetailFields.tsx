import type { NewRelease, Release } from '../../../api/model'
import { textOf } from '../../../lib/fields'
import { splitList } from '../../../lib/lists'
import { SelectField, TextField } from '../../../ui/fields'

/** What the service may refuse, by the names it gives. */
export const DETAIL_FIELDS = ['title', 'type', 'releaseDate', 'upc', 'genres', 'territories']

export type Details = Required<Pick<NewRelease, 'title' | 'type' | 'releaseDate'>> & {
  upc: string
  genres: string[]
  territories: string[]
}

type Known = Pick<Release, 'title' | 'type' | 'releaseDate' | 'upc' | 'genres' | 'territories'>

interface DetailFieldsProps {
  known?: Known
  defaultDate: string
  /** Why the date stays as it is. */
  dateFixed?: string | null
  errorOf: (field: string) => string | null
}

export function TitleField({ known, errorOf }: Pick<DetailFieldsProps, 'known' | 'errorOf'>) {
  return (
    <TextField
      label="Title"
      name="title"
      required
      maxLength={300}
      defaultValue={known?.title}
      error={errorOf('title')}
    />
  )
}

/** Everything about a release but its title and its artist. */
export function DetailFields({ known, defaultDate, dateFixed = null, errorOf }: DetailFieldsProps) {
  return (
    <>
      <SelectField label="Kind" name="type" defaultValue={known?.type ?? 'album'} error={errorOf('type')}>
        <option value="album">Album</option>
        <option value="ep">EP</option>
        <option value="single">Single</option>
      </SelectField>
      <TextField
        label="Release date"
        name="releaseDate"
        type="date"
        required
        readOnly={dateFixed !== null}
        defaultValue={known?.releaseDate ?? defaultDate}
        hint={dateFixed ?? 'A date ahead schedules it: it goes live by itself on that day.'}
        error={errorOf('releaseDate')}
      />
      <TextField
        label="UPC or EAN"
        name="upc"
        inputMode="numeric"
        defaultValue={known?.upc ?? ''}
        hint="If it has one."
        error={errorOf('upc')}
      />
      <TextField
        label="Genres"
        name="genres"
        defaultValue={known?.genres.join(', ')}
        hint="Separated by commas."
        error={errorOf('genres')}
      />
      <TextField
        label="Countries"
        name="territories"
        autoCapitalize="characters"
        defaultValue={known?.territories?.join(', ')}
        hint="Where it may be played, such as DE, AT, CH. Leave it empty for the whole world."
        error={errorOf('territories')}
      />
    </>
  )
}

export function detailsFrom(fields: FormData): Details {
  return {
    title: textOf(fields, 'title'),
    type: textOf(fields, 'type') as Details['type'],
    releaseDate: textOf(fields, 'releaseDate'),
    upc: textOf(fields, 'upc'),
    genres: splitList(textOf(fields, 'genres')),
    territories: splitList(textOf(fields, 'territories')),
  }
}
