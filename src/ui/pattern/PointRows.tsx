import { useMemo } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import type { PatternText } from '../../domain/locale.ts'
import { type ListGroup, patternList } from '../../domain/patternList.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, useT, useTexts } from '../../state/texts.ts'
import type { PainSide } from '../../domain/ids.ts'
import { AvoidIcon } from '../controls/icons.tsx'
import { PickPoints } from '../handout/PickPoints.tsx'
import panel from '../frame/Panel.module.css'
import { PointRow } from './PointRow.tsx'
import { usePointWords } from '../usePointWords.ts'
import styles from './Pattern.module.css'

function groupTitle(
  t: Translate,
  { id, variation }: ListGroup,
  pain: PainSide,
  chosen: readonly string[],
  labels: PatternText['variations'] | undefined,
): string {
  if (id === 'affected') return t('group.affected', { side: t(`side.${pain}`).toLowerCase() })
  const label = variation && labels?.[variation]?.label
  if (id === 'add' && label) return t(chosen.length > 0 ? 'group.added' : 'group.addOf', { label })
  return t(`group.${id}`)
}

/** The points of a pattern in groups, numbered as on the canvas, and what not to do. */
export function PointRows({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const pointWords = usePointWords()
  const texts = useTexts().patterns[pattern.id]
  const atlas = useApp((s) => s.atlas)
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const chosen = useApp((s) => s.variations)
  const groups = useMemo(
    () => patternList(atlas, pattern, painSide, profile, chosen),
    [atlas, pattern, painSide, profile, chosen],
  )
  return (
    <div className={styles.groups}>
      <h2 className="visuallyHidden">{t('list.title')}</h2>
      {groups.map((group) => {
        const { id, variation, entries } = group
        const titleId = variation ? `group-${id}-${variation}` : `group-${id}`
        const explain = variation && chosen.length === 0 ? texts?.variations[variation]?.explain : undefined
        return (
          <section key={titleId} className={styles.group} data-group={id} aria-labelledby={titleId}>
            <h3 id={titleId} className={styles.groupTitle}>
              {groupTitle(t, group, painSide, chosen, texts?.variations)}
            </h3>
            {explain && <p className={panel.small}>{explain}</p>}
            <ul>
              {entries.map((row) => (
                <PointRow key={`${row.kind} ${row.entry.code}`} pattern={pattern} row={row} group={id} />
              ))}
            </ul>
          </section>
        )
      })}
      {pattern.avoid.length > 0 && (
        <section className={styles.group} aria-labelledby="group-do-not">
          <h3 id="group-do-not" className={styles.groupTitle}>
            {t('list.doNot')}
          </h3>
          <ul className={styles.doNot}>
            {pattern.avoid.map((item) => (
              <li key={item.note}>
                <AvoidIcon />
                <span>
                  {item.codes.length > 0 && (
                    <span className={panel.code}>{item.codes.map(pointWords).join(' · ')} </span>
                  )}
                  {texts?.avoid[item.note]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={panel.small}>{t('list.ringMeaning')}</p>
      <PickPoints />
    </div>
  )
}
