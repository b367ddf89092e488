import { type KeyboardEvent, useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { AtlasPoint } from '../../domain/atlas.ts'
import type { Finder, Findings } from '../../domain/search/finder.ts'
import type { SearchTerms } from '../../domain/search/terms.ts'
import { useApp } from '../../state/context.ts'
import { usePointName, useT, useTexts, usePunctuation } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { CloseIcon, SearchIcon } from '../controls/icons.tsx'
import { Keys } from './Keys.tsx'
import styles from './Search.module.css'
import { type Option, Options, type Section } from './Options.tsx'
import { useFinder } from './useFinder.ts'
import { type Destination, useRow } from './useRows.tsx'
import { useStart } from './useStart.tsx'
import { useTool } from './useTool.ts'

export interface SearchDialogProps {
  /** Downloads the words of every language but one; never rejects. */
  loadOthers: (language: string) => Promise<SearchTerms[]>
  /** What was typed while this was on its way. */
  typed: string
}

/** The count is said when the reader pauses. */
const PAUSE_MS = 500

/**
 * The search over the whole atlas, over everything else. An editable combobox with a list in groups: the field keeps
 * the focus, the arrows walk through the rows, Enter opens one, Escape leads back to where the reader was.
 */
export function SearchDialog({ loadOthers, typed }: SearchDialogProps) {
  const t = useT()
  const id = useId()
  const find = useFinder(loadOthers)
  const openSearch = useApp((s) => s.openSearch)
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(typed)
  /** The row gone to; null until the arrows or the pointer choose one. */
  const [chosen, setActive] = useState<number | null>(null)
  const type = (text: string) => {
    setQuery(text)
    setActive(null)
  }
  const shown = useDeferredValue(query)
  const found = find(shown)
  const [said, setSaid] = useState('')
  const sections = useSections(shown, found, type, setSaid)
  const options = sections.flatMap((section) => section.options)
  // What is typed means the first row; an example or another list is only taken when it is gone to.
  const active = Math.min(chosen ?? (found.count > 0 ? 0 : -1), options.length - 1)
  const leave = () => openSearch(false)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    field.current?.focus()
    return () => {
      // Closing gives the focus back to where it came from; the page itself cannot hold it, the heading can.
      element?.close()
      const now = document.activeElement
      if (now === null || now === document.body || element?.contains(now))
        document.querySelector<HTMLElement>('#list h1')?.focus({ preventScroll: true })
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the search are no keys of what lies below it.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const last = options.length - 1
    const to: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
    }
    if (event.key in to && !event.shiftKey && !event.ctrlKey && !event.metaKey && last >= 0) {
      setActive(to[event.key] ?? 0)
      event.preventDefault()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      pick(query === shown ? options[active] : undefined)
    }
  }
  // Enter may come before the rows have followed the last letter.
  const eager = useRef(false)
  const pick = (option: Option | undefined) => {
    if (option) option.choose()
    else if (query !== shown) eager.current = true
  }
  useEffect(() => {
    if (!eager.current || query !== shown) return
    eager.current = false
    if (found.count > 0) options[0]?.choose()
  })

  const optionId = (at: number) => `${id}-option-${at}`
  return (
    // A press beside the search closes it, as Escape and its button do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
      onClose={(event) => {
        if (event.target === event.currentTarget && !event.currentTarget.open) leave()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) leave()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <search className={styles.inside}>
        <h2 id={`${id}-title`} className="visuallyHidden">
          {t('search.label')}
        </h2>
        <div className={styles.bar}>
          <SearchIcon />
          <input
            ref={field}
            type="text"
            inputMode="search"
            role="combobox"
            className={styles.field}
            aria-label={t('search.label')}
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            value={query}
            placeholder={t('search.hint')}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={button.quiet} aria-label={t('search.close')} onClick={leave}>
            <CloseIcon />
          </button>
        </div>
        <Status query={shown} found={found} />
        <output className="visuallyHidden">{said}</output>
        <Options
          listId={`${id}-list`}
          sections={sections}
          active={active}
          optionId={optionId}
          onActive={setActive}
          onChoose={(option) => {
            option.choose()
            field.current?.focus()
          }}
        />
        <Keys />
      </search>
    </dialog>
  )
}

/** The rows to choose from: what was found; examples before anything is typed; ways on when nothing fits. */
function useSections(
  query: string,
  found: Findings,
  setQuery: (query: string) => void,
  onSaid: (said: string) => void,
): Section[] {
  const t = useT()
  const rowOf = useRow()
  const goTo = useApp((s) => s.goTo)
  const start = useStart(setQuery)
  const runTool = useTool()
  const picking = useApp((s) => s.picking)
  const pickPoint = useApp((s) => s.pickPoint)
  const unpickPoint = useApp((s) => s.unpickPoint)
  const pickOrNot = ({ code, paired }: AtlasPoint, picked: boolean) => {
    if (picked) unpickPoint(code)
    else pickPoint(code, paired ? 'both' : 'midline')
    onSaid(t(picked ? 'search.unpicked' : 'search.picked', { point: code }))
  }
  const open = (target: Destination) => {
    if (target.kind === 'tool') return runTool(target.id)
    // Asked now: the search may be open again before the next frame.
    const all = document.querySelectorAll<HTMLDialogElement>('dialog[open]')
    goTo(target)
    // Whatever else lies over list and body, such as the panel for sharing, would hide what was gone to.
    if (target.kind !== 'page')
      requestAnimationFrame(() => {
        for (const over of all) over.close()
      })
  }
  if (query.trim() === '') return [start.examples]
  if (found.count === 0) return [start.lists]
  return found.groups.flatMap(({ id, hits }) => {
    const options = hits.flatMap((hit): Option[] => {
      const row = rowOf(hit, id === 'choice')
      if (!row) return []
      const { point, picked } = row
      // While points are picked, a row of a point is a place on the handout; touch alone finds a place that has none.
      const pick = picking && point !== null && point.rule.kind !== 'palpate'
      return [{ ...row, choose: () => (pick ? pickOrNot(point, picked) : open(row.to)) }]
    })
    return options.length > 0 ? [{ id, label: t(`search.group.${id}`), options }] : []
  })
}

/** What must be said about the words typed, and, for those who listen, how much was found. */
function Status({ query, found }: { query: string; found: ReturnType<Finder> }) {
  const t = useT()
  const { gap } = usePunctuation()
  const nameOf = usePointName()
  const meridians = useTexts().meridians
  const points = useApp((s) => s.atlas.points)
  const { hint, count } = found
  const today = hint?.kind === 'oldNumber' ? points.get(hint.today) : undefined
  const said =
    hint?.kind === 'ambiguous'
      ? t('search.ambiguous', { typed: hint.typed })
      : hint?.kind === 'oldNumber' && today
        ? t('search.oldNumber', { written: hint.written, today: today.code, name: nameOf(today) })
        : hint?.kind === 'range'
          ? t('search.range', { last: hint.last, name: meridians[hint.meridian]?.name ?? hint.meridian })
          : ''
  const nothing = query.trim() !== '' && count === 0
  const told =
    query.trim() === ''
      ? ''
      : nothing
        ? t('search.empty', { query: query.trim() })
        : count === 1
          ? t('search.countOne')
          : t('search.count', { count })
  const [heard, setHeard] = useState('')
  useEffect(() => {
    const pause = window.setTimeout(() => setHeard([told, said].filter(Boolean).join(gap)), PAUSE_MS)
    return () => window.clearTimeout(pause)
  }, [told, said, gap])
  return (
    <>
      <p className="visuallyHidden" aria-live="polite" data-announce="search">
        {heard}
      </p>
      {said && (
        <p className={styles.hint} data-hint={hint?.kind}>
          {said}
        </p>
      )}
      {nothing && (
        <p className={styles.nothing}>
          <strong>{told}</strong> {t('search.emptyHint')}
        </p>
      )}
    </>
  )
}
