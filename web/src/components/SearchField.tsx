import { useNavigate, useSearchParams } from 'react-router'
import { paths } from '../paths'
import { Icon } from '../ui/Icon'
import styles from './SearchField.module.css'

/** The words live in the URL; typing goes there when the person confirms. */
export function SearchField() {
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const q = parameters.get('q') ?? ''

  function submit(form: FormData) {
    const words = String(form.get('q') ?? '').trim()
    if (words !== '') void navigate(paths.search(words))
  }

  return (
    <search>
      <form action={submit} className={styles.form}>
        <Icon name="search" size={18} />
        <input
          key={q}
          id="search-field"
          name="q"
          type="search"
          aria-label="Search music"
          placeholder="Search"
          defaultValue={q}
          autoComplete="off"
          enterKeyHint="search"
          className={styles.input}
        />
      </form>
    </search>
  )
}
