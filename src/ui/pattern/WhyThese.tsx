import type { PatternContent } from '../../domain/content.ts'
import { patternList } from '../../domain/patternList.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Pattern.module.css'

/** The reason of every recommended point, in the order of the list; avoided points are not argued for. */
export function WhyThese({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const texts = useTexts().patterns[pattern.id]
  const atlas = useApp((s) => s.atlas)
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const chosen = useApp((s) => s.variations)
  const rows = patternList(atlas, pattern, painSide, profile, chosen)
    .filter((group) => group.id !== 'avoided' && group.id !== 'removed')
    .flatMap((group) => group.entries)
    .sort((a, b) => a.number - b.number)
  return (
    <Disclosure summary={t('list.why')}>
      <dl className={styles.reasons}>
        {rows.map(({ entry, number }) => (
          <div key={number}>
            <dt className={panel.code}>{entry.code}</dt>
            <dd>{texts?.reasons[entry.reason]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
