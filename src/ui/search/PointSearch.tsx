import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { createSearch } from '../../domain/search.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import home from '../home/Home.module.css'
import { firstSide } from '../sides.ts'
import { SearchResults } from './SearchResults.tsx'

interface Props {
  query: string
  onQuery: (query: string) => void
}

/** Finds a point by any of its names. Enter takes the first row; the arrow keys walk through the rows. */
export function PointSearch({ query, onQuery }: Props) {
  const t = useT()
  const id = useId()
  const atlas = useApp((s) => s.atlas)
  const select = useApp((s) => s.select)
  const asked = useApp((s) => s.searchAsked)
  const searchStarted = useApp((s) => s.searchStarted)
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const search = useMemo(() => createSearch(atlas.points.values()), [atlas])
  const answer = search(query)

  useEffect(() => {
    if (!asked) return
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    searchStarted()
  }, [asked, searchStarted])

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(rows.current?.querySelectorAll<HTMLButtonElement>('button[data-code]') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const first = answer.hits[0] && atlas.points.get(answer.hits[0].code)
    if (event.key === 'Enter' && at < 0 && first) {
      select({ code: first.code, side: firstSide(first) })
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
      <div ref={rows}>{query.trim() !== '' && <SearchResults query={query} answer={answer} />}</div>
    </search>
  )
}
