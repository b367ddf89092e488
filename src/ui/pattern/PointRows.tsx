import { useMemo } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import { type ListGroup, patternList } from '../../domain/patternList.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, useT, useTexts } from '../../state/texts.ts'
import type { PainSide } from '../../domain/ids.ts'
import { AvoidIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import { PointRow } from './PointRow.tsx'
import styles from './Pattern.module.css'

function groupTitle(t: Translate, id: ListGroup['id'], pain: PainSide): string {
  if (id === 'affected') return t('group.affected', { side: t(`side.${pain}`).toLowerCase() })
  return t(`group.${id}`)
}

/** The points of a pattern in groups, numbered as on the canvas, and what not to do. */
export function PointRows({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const texts = useTexts().patterns[pattern.id]
  const atlas = useApp((s) => s.atlas)
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const groups = useMemo(() => patternList(atlas, pattern, painSide, profile), [atlas, pattern, painSide, profile])
  return (
    <div className={styles.groups}>
      <h2 className="visuallyHidden">{t('list.title')}</h2>
      {groups.map(({ id, entries }) => (
        <section key={id} className={styles.group} data-group={id} aria-labelledby={`group-${id}`}>
          <h3 id={`group-${id}`} className={styles.groupTitle}>
            {groupTitle(t, id, painSide)}
          </h3>
          <ul>
            {entries.map((row) => (
              <PointRow key={`${row.kind} ${row.entry.code}`} pattern={pattern} row={row} avoided={id === 'avoided'} />
            ))}
          </ul>
        </section>
      ))}
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
                  {item.codes.length > 0 && <span className={panel.code}>{item.codes.join(' · ')} </span>}
                  {texts?.avoid[item.note]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={panel.small}>{t('list.ringMeaning')}</p>
    </div>
  )
}
