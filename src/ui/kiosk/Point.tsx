import type { PatternContent } from '../../domain/content.ts'
import type { ListEntry } from '../../domain/patternList.ts'
import { pointReactions, profileIn } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { usePointName, useT, useTexts } from '../../state/texts.ts'
import { StepIcon } from '../controls/icons.tsx'
import { PointName } from '../controls/Tongue.tsx'
import styles from './Kiosk.module.css'
import topic from './Topic.module.css'
import { Screen } from './Screen.tsx'

interface Props {
  pattern: PatternContent
  entry: ListEntry
  at: number
  count: number
  onBack: () => void
  onStep: (by: 1 | -1) => void
}

/** One point in plain words: why, where to feel it, and what to beware of. Nothing about needles. */
export function Point({ pattern, entry, at, count, onBack, onStep }: Props) {
  const t = useT()
  const nameOf = usePointName()
  const locale = useTexts()
  const point = useApp((s) => s.atlas.points.get(entry.codes[0] ?? ''))
  const conditions = useApp((s) => s.atlas.content.conditions)
  const profile = useApp((s) => s.profile)
  if (!point) return null
  const place = `${t('kiosk.pointOf', { number: at + 1, count })} · ${entry.entry.code} · `
  const other = nameOf(point) === point.hanzi ? point.pinyin : point.hanzi
  const why = locale.patterns[pattern.id]?.reasons[entry.entry.reason] ?? ''
  const find = locale.points[point.code]?.find ?? []
  const care = [
    ...new Set(
      pointReactions(point, conditions, profileIn(pattern, profile)).flatMap(
        ({ table, note }) => locale[table][note] ?? [],
      ),
    ),
  ]
  return (
    <Screen
      id={`point ${point.code}`}
      title={nameOf(point)}
      hint={`${place}${other}`}
      marked={{
        title: <PointName point={point} />,
        hint: (
          <>
            {place}
            <span lang={other === point.hanzi ? 'zh-Hans' : 'zh-Latn'}>{other}</span>
          </>
        ),
      }}
      says={[t('card.why'), why, t('find.title'), ...find, ...care]}
      back={onBack}
      named
      words
      onward={
        <>
          <button
            type="button"
            className={styles.step}
            disabled={at === 0}
            aria-label={t('kiosk.pointBefore')}
            onClick={() => onStep(-1)}
          >
            <StepIcon right={-1} up={0} />
          </button>
          <button
            type="button"
            className={styles.primary}
            data-next
            disabled={at + 1 === count}
            onClick={() => onStep(1)}
          >
            {t('kiosk.pointNext')}
            <StepIcon right={1} up={0} />
          </button>
        </>
      }
    >
      <div className={topic.pointCard}>
        <section>
          <h2 className={styles.level}>{t('card.why')}</h2>
          <p>{why}</p>
        </section>
        <section>
          <h2 className={styles.level}>{t('find.title')}</h2>
          <ol className={topic.steps}>
            {find.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        {care.length > 0 && (
          <section className={`${styles.alarm} ${topic.care}`}>
            <h2 className={styles.level}>{t('care.title')}</h2>
            {care.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </section>
        )}
      </div>
    </Screen>
  )
}
