import { Fragment, useEffect, useRef } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import type { PointCode } from '../../domain/ids.ts'
import type { ListEntry, ListGroupId } from '../../domain/patternList.ts'
import { pointReactions, profileIn } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { Badge } from '../controls/Badge.tsx'
import { CautionIcon } from '../controls/icons.tsx'
import { PointName } from '../controls/Tongue.tsx'
import panel from '../frame/Panel.module.css'
import { meridianStyle } from '../meridian.ts'
import { RowPick } from '../handout/RowPick.tsx'
import { firstSide } from '../sides.ts'
import styles from './PointRow.module.css'

interface Props {
  pattern: PatternContent
  row: ListEntry
  group: ListGroupId
}

/** One numbered entry; a series (EX-B2) also offers its members. */
export function PointRow({ pattern, row, group }: Props) {
  const t = useT()
  const punctuation = usePunctuation()
  const locale = useTexts()
  const atlas = useApp((s) => s.atlas)
  const selected = useApp((s) => s.selected)
  const select = useApp((s) => s.select)
  const hover = useApp((s) => s.hover)
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const isHovered = useApp((s) => s.hovered !== null && row.codes.includes(s.hovered.code))
  const { entry, codes, kind, number } = row
  const point = atlas.points.get(codes[0] ?? '')
  const isCurrent = selected !== null && codes.includes(selected.code)
  const item = useRef<HTMLLIElement>(null)
  // A point chosen on the body brings its row into sight.
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  if (!point) return null
  const touch = point.rule.kind === 'palpate'
  const refOf = (code: PointCode) => {
    // The painful side first, else the side looked at now.
    const side =
      row.sides.find((one) => one === painSide) ?? row.sides.find((one) => one === selected?.side) ?? row.sides[0]
    return { code, side: point.paired && side !== undefined && side !== 'midline' ? side : firstSide(point) }
  }
  const reactions = pointReactions(point, atlas.content.conditions, profileIn(pattern, profile))
  const out = group === 'avoided' || group === 'removed'
  // Why it is left out; why it is chosen stands in the card and below the list.
  const notes =
    group === 'removed'
      ? [row.removal && locale.patterns[pattern.id]?.reasons[row.removal.reason]]
      : reactions
          .filter(({ level }) => group === 'avoided' && level === 'avoid')
          .map(({ table, note }) => locale[table][note])
  const cares = out ? [] : [...new Set(reactions.map(({ condition }) => t(`safety.short.${condition}`)))]
  const Name = group === 'removed' ? 's' : Fragment
  const isSeries = entry.members.length > 0
  const first = refOf(point.code)
  return (
    <li
      className={styles.item}
      style={meridianStyle(atlas, point)}
      data-current={isCurrent || undefined}
      data-hovered={isHovered || undefined}
      ref={item}
    >
      <div className={styles.line}>
        <button
          type="button"
          className={styles.row}
          data-code={point.code}
          aria-current={isCurrent || undefined}
          onClick={() => select(first)}
          onPointerEnter={() => hover(touch ? null : first)}
          onPointerLeave={() => hover(null)}
        >
          <Badge kind={out ? 'avoided' : touch ? 'touch' : kind} number={number} />
          <span className={styles.name}>
            <Name>
              <span className={panel.code}>{entry.code}</span>{' '}
              <span className={styles.pinyin}>
                <PointName point={point} />
              </span>
            </Name>
          </span>
          {!out && <span className={styles.role}>{touch ? t('list.noDot') : t(`role.${entry.role}`)}</span>}
          {notes.map(
            (note) =>
              note && (
                <span key={note} className={styles.why}>
                  {note}
                </span>
              ),
          )}
          {cares.length > 0 && (
            <span className={styles.care}>
              <CautionIcon /> {t('safety.caution')}
              {punctuation.colon}
              {cares.join(punctuation.list)}
            </span>
          )}
        </button>
        {!out && !touch && !isSeries && (
          <RowPick code={point.code} side={point.paired && row.sides.length > 1 ? 'both' : first.side} />
        )}
      </div>
      {isSeries && codes.length > 1 && (
        <span className={styles.members}>
          {codes.map((code) => (
            <button
              key={code}
              type="button"
              className={styles.member}
              aria-label={code}
              aria-current={selected?.code === code || undefined}
              onClick={() => select(refOf(code))}
              onPointerEnter={() => hover(refOf(code))}
              onPointerLeave={() => hover(null)}
            >
              {code.replace(`${entry.code}-`, '')}
            </button>
          ))}
        </span>
      )}
    </li>
  )
}
