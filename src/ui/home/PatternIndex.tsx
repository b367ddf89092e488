import { useState } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import { PATTERN_AREAS } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { GoRow, GoRows } from '../controls/GoRow.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Home.module.css'

type Filter = 'all' | PatternContent['area']
const FILTERS = ['all', ...PATTERN_AREAS] as const

/** A pattern of back and leg also answers "back" and "legs". */
function fits(pattern: PatternContent, filter: Filter): boolean {
  if (filter === 'all' || pattern.area === filter) return true
  return pattern.area === 'both' && (filter === 'back' || filter === 'legs')
}

/** The patterns by plain name, filtered by where it hurts. */
export function PatternIndex() {
  const t = useT()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const choosePattern = useApp((s) => s.choosePattern)
  const [filter, setFilter] = useState<Filter>('all')
  const shown = [...atlas.patterns.values()].filter((pattern) => fits(pattern, filter))
  return (
    <>
      <Segmented
        wide
        hideLegend
        legend={t('filter.legend')}
        options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        value={filter}
        onChange={setFilter}
      />
      {shown.length === 0 && <p className={panel.small}>{t('home.none')}</p>}
      <GoRows className={styles.patterns}>
        {shown.map(({ id }) => (
          <li key={id}>
            <GoRow
              name={texts.patterns[id]?.name ?? id}
              summary={texts.patterns[id]?.summary}
              onGo={() => choosePattern(id)}
            />
          </li>
        ))}
      </GoRows>
    </>
  )
}
