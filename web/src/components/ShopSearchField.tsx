import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { suggestions } from '../api/shop/search'
import type { Hit } from '../api/shop/model'
import { formatMoney } from '../lib/money'
import { paths } from '../paths'
import { Icon } from '../ui/Icon'
import { ProductPicture } from '../ui/ProductPicture'
import styles from './ShopSearchField.module.css'

const LETTERS_MIN = 2

/** Suggests products while one types. Arrows choose, Enter goes there or to all results, Escape closes. */
export function ShopSearchField() {
  const [parameters] = useSearchParams()
  // A new address is a new field, so that it shows the words of that page.
  const q = parameters.get('q') ?? ''
  return <Combobox key={q} initial={q} />
}

function Combobox({ initial }: { initial: string }) {
  const navigate = useNavigate()
  const id = useId()
  const [words, setWords] = useState(initial)
  const [active, setActive] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const hits = useSuggestions(words)
  const isShown = isOpen && hits.length > 0

  function go(target: string) {
    setOpen(false)
    void navigate(target)
  }

  function submit() {
    const chosen = isShown ? hits[active] : undefined
    if (chosen) go(paths.product(chosen.id))
    else if (words.trim() !== '') go(paths.shopSearch(words.trim()))
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    if (event.key === 'Escape') setOpen(false)
    if (move === undefined || hits.length === 0) return
    event.preventDefault()
    setOpen(true)
    setActive((present) => Math.min(hits.length - 1, Math.max(-1, present + move)))
  }

  return (
    <search className={styles.search} onBlur={(event) => leaves(event) && setOpen(false)}>
      <form action={submit} className={styles.form}>
        <Icon name="search" size={18} />
        <input
          id="search-field"
          type="search"
          role="combobox"
          aria-label="Search the shop"
          aria-expanded={isShown}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
          placeholder="Search"
          autoComplete="off"
          enterKeyHint="search"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setActive(-1)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
        />
      </form>
      <div id={id} role="listbox" aria-label="Products" className={styles.list} hidden={!isShown}>
        {hits.map((hit, index) => (
          <Suggestion
            key={hit.id}
            id={`${id}-${index}`}
            hit={hit}
            isActive={index === active}
            onChoose={() => go(paths.product(hit.id))}
          />
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {isShown ? `${hits.length} suggestions` : ''}
      </p>
    </search>
  )
}

interface SuggestionProps {
  id: string
  hit: Hit
  isActive: boolean
  onChoose: () => void
}

/** The focus stays in the field: keys are answered there, the pointer here. */
function Suggestion({ id, hit, isActive, onChoose }: SuggestionProps) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={styles.suggestion}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.picture}>
        <ProductPicture src={hit.image} seed={hit.id} />
      </span>
      <span className={styles.words}>
        <span>{hit.title}</span>
        <span className={styles.detail}>
          {[hit.subtitle, hit.price && formatMoney(hit.price)].filter(Boolean).join(' · ')}
        </span>
      </span>
    </div>
  )
}

function useSuggestions(words: string): Hit[] {
  const q = useDeferredValue(words.trim())
  const { data } = useQuery({
    ...suggestions(q),
    enabled: q.length >= LETTERS_MIN,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return q.length >= LETTERS_MIN ? (data ?? []) : []
}

const leaves = (event: React.FocusEvent<HTMLElement>) => !event.currentTarget.contains(event.relatedTarget)
