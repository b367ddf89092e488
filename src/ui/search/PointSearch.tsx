import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { createPatternSearch } from '../../domain/patternSearch.ts'
import { createSearch, searchKey } from '../../domain/search.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import home from '../home/Home.module.css'
import { SearchResults } from './SearchResults.tsx'

interface Props {
  query: string
  onQuery: (query: string) => void
  /** Escape in the empty field; without it the key is left to others. */
  onLeave?: () => void
}

/**
 * Finds a point by any of its names, and a pattern by what people call it.
 * Enter takes the first row; the arrow keys walk through the rows.
 */
export function PointSearch({ query, onQuery, onLeave }: Props) {
  const t = useT()
  const id = useId()
  const atlas = useApp((s) => s.atlas)
  const asked = useApp((s) => s.searchAsked)
  const searchStarted = useApp((s) => s.searchStarted)
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const search = useMemo(() => createSearch(atlas.points.values()), [atlas])
  const texts = useTexts().patterns
  const searchPatterns = useMemo(
    () =>
      createPatternSearch(
        [...atlas.patterns.keys()].flatMap((id) => {
          const text = texts[id]
          return text ? [[id, text] as const] : []
        }),
      ),
    [atlas, texts],
  )
  const answer = search(query)
  const patterns = searchPatterns(query)
  // A point called by its own name comes before the patterns.
  const pointsFirst = answer.hits[0] !== undefined && searchKey(answer.hits[0].name) === searchKey(query)

  useEffect(() => {
    if (!asked) return
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    searchStarted()
  }, [asked, searchStarted])

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(rows.current?.querySelectorAll<HTMLButtonElement>('button[data-row]') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (event.key === 'Enter' && at < 0 && buttons[0]) {
      buttons[0].click()
      event.preventDefault()
    } else if (event.key === 'ArrowDown' && buttons.length > 0) {
      buttons[Math.min(at + 1, buttons.length - 1)]?.focus()
      event.preventDefault()
    } else if (event.key === 'ArrowUp' && at >= 0) {
      if (at === 0) field.current?.focus()
      else buttons[at - 1]?.focus()
      event.preventDefault()
    } else if (event.key === 'Escape' && query !== '') {
      // The first Escape empties the field, the next closes the card.
      onQuery('')
      field.current?.focus()
      event.preventDefault()
    } else if (event.key === 'Escape' && onLeave) {
      onLeave()
      event.preventDefault()
    }
  }

  return (
    // The keys come up from the field and the rows, which are the interactive ones.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search onKeyDown={onKeyDown}>
      <label htmlFor={id} className={panel.label}>
        {t('search.label')}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className={home.search}
        value={query}
        placeholder={t('search.hint')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        aria-keyshortcuts="/"
        onChange={(event) => onQuery(event.target.value)}
      />
      <div ref={rows}>
        {query.trim() !== '' && (
          <SearchResults query={query} answer={answer} patterns={patterns} pointsFirst={pointsFirst} />
        )}
      </div>
    </search>
  )
}
