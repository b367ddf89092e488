import { useEffect, useState } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { BackIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import { PointSearch } from './PointSearch.tsx'

/** The search while a pattern is open: the pattern waits below and is there again after Back or Escape. */
export function SearchOver({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const { patterns } = useTexts()
  const endSearch = useApp((s) => s.endSearch)
  const [query, setQuery] = useState('')
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Back where the reader was; the page itself cannot hold the focus, the heading can.
      const place = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : null
      const target = place ?? document.querySelector<HTMLElement>('#list h1')
      target?.focus({ preventScroll: true })
    },
    [before],
  )
  return (
    <>
      <div className={panel.head}>
        <button type="button" className={panel.back} onClick={endSearch}>
          <BackIcon />
          {t('search.backTo', { name: patterns[pattern.id]?.name ?? pattern.id })}
        </button>
        <h1 className={panel.title}>{t('search.open')}</h1>
      </div>
      <div className={panel.body}>
        <PointSearch query={query} onQuery={setQuery} onLeave={endSearch} />
      </div>
    </>
  )
}
