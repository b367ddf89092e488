import type { PatternContent } from '../../domain/content.ts'
import type { SheetEntry } from '../../domain/handout.ts'
import { useApp } from '../../state/context.ts'
import { usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { usePointWords } from '../usePointWords.ts'
import { Lines, Part } from './parts.tsx'
import styles from './Sheet.module.css'

/** More exercises than this fill a sheet rather than help. */
const MOST_EXERCISES = 3

/** What is done in the clinic and at home: pressing, and the exercises the pattern's muscles name. */
export function HomePart({ pattern, entries }: { pattern: PatternContent | null; entries: readonly SheetEntry[] }) {
  const t = useT()
  const { list, gap, colon, runIn } = usePunctuation()
  const texts = useTexts()
  const content = useApp((s) => s.atlas.content)
  const points = useApp((s) => s.atlas.points)
  const pointWords = usePointWords()
  const pressed = entries.filter(({ codes }) => points.get(codes[0] ?? '')?.acupressure === true)
  const press = texts.techniques['acupressure']
  const care = Object.values(content.muscles)
    .filter(({ patterns }) => pattern !== null && patterns.includes(pattern.id))
    .sort((a, b) => a.order - b.order)
    .flatMap((muscle) => muscle.care)
  const exercises = [...new Set(care)].slice(0, MOST_EXERCISES).flatMap((id) => content.selfCare[id] ?? [])
  const clinic = (pattern?.techniques ?? []).filter((id) => content.techniques[id]?.home === false)
  return (
    <>
      {clinic.length > 0 && (
        <Part title={t('handout.treatTitle')}>
          <ul className={styles.bullets}>
            {clinic.map((id) => (
              <li key={id}>
                <span className={styles.strong}>
                  {texts.techniques[id]?.name}
                  {runIn}
                </span>
                {texts.techniques[id]?.plain}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(pressed.length > 0 || exercises.length > 0) && (
        <Part title={t('handout.homeTitle')}>
          <div className={styles.two}>
            {pressed.length > 0 && press && (
              <div className={styles.exercise}>
                <p className={styles.careName}>
                  {t('handout.pressTitle')}
                  {colon}
                  {pressed.map(({ code }) => pointWords(code)).join(list)}
                </p>
                <ol className={styles.steps}>
                  {press.how.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
                <p>
                  {press.duration}
                  {gap}
                  {press.feels}
                </p>
              </div>
            )}
            {exercises.map((one) => {
              const text = texts.selfCare[one.id]
              return (
                text && (
                  <div key={one.id} className={styles.exercise}>
                    <p className={styles.careName}>{text.name}</p>
                    <p>{text.start}</p>
                    <ol className={styles.steps}>
                      {one.steps.map((step) => (
                        <li key={step.id}>{text.steps[step.id]}</li>
                      ))}
                    </ol>
                    <p>{text.care.join(gap)}</p>
                  </div>
                )
              )
            })}
          </div>
          <Lines lines={[t('selfcare.stop1'), t('selfcare.stop2'), t('selfcare.stop3')]} />
        </Part>
      )}
    </>
  )
}
