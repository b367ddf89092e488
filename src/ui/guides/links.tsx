/** Ways from patterns and point cards to the pages of techniques, muscles and self-care. */
import { pairsInPattern } from '../../domain/bodyShow.ts'
import type { PatternContent, TechniqueContent } from '../../domain/content.ts'
import { profileIn, techniqueReactions } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { Reactions } from '../safety/Reactions.tsx'
import { usePointWords } from '../usePointWords.ts'
import styles from './Guides.module.css'
import { PageChips, ShowOnBody } from './parts.tsx'

/** Where to read how a point is treated; nothing for techniques that have no page. */
export function TechniqueLinks({ ids }: { ids: readonly string[] }) {
  const t = useT()
  const texts = useTexts().techniques
  const items = ids.flatMap((id) => (texts[id] ? [{ id, name: texts[id].name }] : []))
  if (items.length === 0) return null
  return (
    <>
      <p className={panel.small}>{t('technique.more')}</p>
      <PageChips page="techniques" items={items} />
    </>
  )
}

/** A technique inside a pattern: what it means for this visitor, its page, and its pairs on the body. */
export function PatternTechnique({ pattern, technique }: { pattern: PatternContent; technique: TechniqueContent }) {
  const t = useT()
  const { series, gap, stop } = usePunctuation()
  const pointWords = usePointWords()
  const text = useTexts().techniques[technique.id]
  const profile = useApp((s) => s.profile)
  const openPage = useApp((s) => s.openPage)
  if (!text) return null
  const pairs = pairsInPattern(
    technique.pairs.map(({ points: [a, b] }) => [a, b] as const),
    pattern,
  )
  return (
    <Disclosure summary={text.name}>
      <Reactions reactions={techniqueReactions(technique, profileIn(pattern, profile))} />
      <p>{text.plain}</p>
      {pairs.length > 0 && (
        <p>
          {t('tech.pairs')}
          {gap}
          {pairs.map(([a, b]) => t('tech.pair', { a: pointWords(a), b: pointWords(b) })).join(series)}
          {stop}
        </p>
      )}
      <div className={styles.actions}>
        {pairs.length > 0 && <ShowOnBody item={{ id: 'techniques', item: technique.id }} label={t('tech.showPairs')} />}
        <button type="button" className={button.button} onClick={() => openPage('techniques', technique.id)}>
          {t('tech.more')}
        </button>
      </div>
    </Disclosure>
  )
}

/** Muscles that can be behind a pattern, and what to do at home; nothing where none is known. */
export function PatternGuides({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const texts = useTexts()
  const content = useApp((s) => s.atlas.content)
  const muscles = Object.values(content.muscles)
    .filter(({ patterns }) => patterns.includes(pattern.id))
    .sort((a, b) => a.order - b.order)
  if (muscles.length === 0) return null
  const care = [...new Set(muscles.flatMap((muscle) => muscle.care))]
  return (
    <Disclosure summary={t('pattern.guides')}>
      <p>{t('muscle.hints')}</p>
      <PageChips page="muscles" items={muscles.map(({ id }) => ({ id, name: texts.muscles[id]?.name ?? id }))} />
      <PageChips page="selfcare" items={care.map((id) => ({ id, name: texts.selfCare[id]?.name ?? id }))} />
    </Disclosure>
  )
}
