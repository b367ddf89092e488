import { useId, useState } from 'react'
import type { AtlasPoint } from '../../domain/atlas.ts'
import { fold } from '../../domain/fold.ts'
import { MERIDIAN_IDS } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { meridianStyle } from '../meridian.ts'
import { firstSide } from '../sides.ts'
import styles from './Home.module.css'

const GROUPS = [...MERIDIAN_IDS, 'EX', 'ASHI'] as const

/** Every point by meridian, with a simple filter over code and names. */
export function PointIndex() {
  const t = useT()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const [query, setQuery] = useState('')
  const searchId = useId()
  const wanted = fold(query)
  const fits = (point: AtlasPoint) =>
    [point.code, point.pinyin, point.hanzi, point.english].some((name) => fold(name).includes(wanted))
  const found = [...atlas.points.values()].filter(fits).sort(byCode)
  const groups = GROUPS.map((id) => ({ id, points: found.filter((point) => point.meridian === id) })).filter(
    (group) => group.points.length > 0,
  )
  const nameOf = (id: (typeof GROUPS)[number]) =>
    id === 'EX' ? t('pointIndex.extra') : id === 'ASHI' ? t('pointIndex.touch') : (texts.meridians[id]?.name ?? id)
  return (
    <>
      <label htmlFor={searchId} className={panel.label}>
        {t('pointIndex.search')}
      </label>
      <input
        id={searchId}
        type="search"
        className={styles.search}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setQuery(event.target.value)}
      />
      {groups.length === 0 && (
        <p className={panel.small} aria-live="polite">
          {t('pointIndex.empty', { query })}
        </p>
      )}
      {groups.map(({ id, points }) => (
        <div key={`${id}${wanted ? '-open' : ''}`} className={styles.group} style={meridianStyle(atlas, points[0])}>
          <Disclosure
            open={wanted !== ''}
            summary={
              <span className={styles.groupName}>
                <i className={styles.swatch} aria-hidden="true" />
                {nameOf(id)} <span className={styles.count}>{points.length}</span>
              </span>
            }
          >
            <ul>
              {points.map((point) => (
                <li key={point.code}>
                  <PointLink point={point} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ))}
    </>
  )
}

/** LU2 before LU10, EX-B2-L1 before EX-B2-L2. */
function byCode(a: AtlasPoint, b: AtlasPoint): number {
  return a.code.localeCompare(b.code, 'en', { numeric: true })
}

function PointLink({ point }: { point: AtlasPoint }) {
  const select = useApp((s) => s.select)
  const hover = useApp((s) => s.hover)
  const current = useApp((s) => s.selected?.code === point.code)
  const ref = { code: point.code, side: firstSide(point) }
  return (
    <button
      type="button"
      className={styles.point}
      data-code={point.code}
      aria-current={current || undefined}
      onClick={() => select(ref)}
      onPointerEnter={() => hover(ref)}
      onPointerLeave={() => hover(null)}
    >
      <span className={panel.code}>{point.code}</span>
      <span>{point.pinyin}</span>
      <span className={styles.hanzi} lang="zh-Hans">
        {point.hanzi}
      </span>
    </button>
  )
}
