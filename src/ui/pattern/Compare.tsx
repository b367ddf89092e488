import { useMemo } from 'react'
import { COMPARE_GROUPS, type ComparedPoint, comparePatterns } from '../../domain/compare.ts'
import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { AvoidIcon } from '../controls/icons.tsx'
import { PointName } from '../controls/Tongue.tsx'
import panel from '../frame/Panel.module.css'
import { meridianStyle } from '../meridian.ts'
import { firstSide } from '../sides.ts'
import styles from './Compare.module.css'

/** Two patterns side by side: three lists with the marks the body shows. */
export function Compare({ a, b }: { a: PatternContent; b: PatternContent }) {
  const t = useT()
  const punctuation = usePunctuation()
  const texts = useTexts().patterns
  const atlas = useApp((s) => s.atlas)
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const points = useMemo(() => comparePatterns(atlas, a, b, painSide, profile), [atlas, a, b, painSide, profile])
  const names = { a: texts[a.id]?.name ?? a.id, b: texts[b.id]?.name ?? b.id }
  return (
    <div className={styles.compare}>
      {COMPARE_GROUPS.map((group) => {
        const rows = points.filter((one) => one.group === group)
        return (
          <section key={group} data-compare={group} aria-labelledby={`compare-${group}`}>
            <h2 id={`compare-${group}`} className={styles.title}>
              <Mark group={group} />
              <span>
                {t(`compare.${group}`, names)}
                {punctuation.opening}
                {rows.length}
                {punctuation.closing}
              </span>
            </h2>
            {rows.length === 0 && <p className={panel.small}>{t('compare.none')}</p>}
            <ul>
              {rows.map((row) => (
                <Row key={row.code} row={row} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** The mark of a group as it is drawn on the body. */
function Mark({ group }: { group: ComparedPoint['group'] }) {
  return (
    <i className={styles.mark} data-group={group} aria-hidden="true">
      {group === 'onlyA' ? 'A' : group === 'onlyB' ? 'B' : ''}
    </i>
  )
}

function Row({ row }: { row: ComparedPoint }) {
  const t = useT()
  const atlas = useApp((s) => s.atlas)
  const selected = useApp((s) => s.selected)
  const painSide = useApp((s) => s.painSide)
  const select = useApp((s) => s.select)
  const hover = useApp((s) => s.hover)
  const point = atlas.points.get(row.code)
  if (!point) return null
  const side = row.sides.find((one) => one === painSide) ?? row.sides[0] ?? firstSide(point)
  const ref = { code: row.code, side }
  const role = (kind: 'main' | 'add') => t(kind === 'main' ? 'compare.main' : 'compare.added')
  const roles =
    row.inA && row.inB && row.inA !== row.inB
      ? t('compare.roles', { a: role(row.inA), b: role(row.inB) })
      : role(row.inA ?? row.inB ?? 'main')
  return (
    <li className={styles.item} style={meridianStyle(atlas, point)}>
      <button
        type="button"
        className={styles.row}
        data-code={row.code}
        aria-current={selected?.code === row.code || undefined}
        onClick={() => select(ref)}
        onPointerEnter={() => hover(row.sides.length > 0 ? ref : null)}
        onPointerLeave={() => hover(null)}
      >
        <Mark group={row.group} />
        <span>
          <span className={panel.code}>{row.code}</span> <PointName point={point} />
        </span>
        <span className={styles.roles}>{roles}</span>
        {row.avoided && (
          <span className={styles.avoided}>
            <AvoidIcon /> {t('compare.avoided')}
          </span>
        )}
      </button>
    </li>
  )
}
