import type { HomeCare } from '../../domain/homeCare.ts'
import type { Locale } from '../../domain/locale.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, usePointName, useT, useTexts } from '../../state/texts.ts'
import { PointName } from '../controls/Tongue.tsx'
import { techniqueReactions, type SafetyProfile } from '../../domain/safety.ts'
import { Figure } from '../figures/Figure.tsx'
import { Along } from './Along.tsx'
import home from './Home.module.css'
import styles from './Kiosk.module.css'
import { Screen } from './Screen.tsx'
import topic from './Topic.module.css'

/** The one thing that is not an exercise: pressing points. */
export const PRESSING = 'acupressure'

const STOP = ['selfcare.stop1', 'selfcare.stop2', 'selfcare.stop3'] as const
const ASK = ['selfcare.ask1', 'selfcare.ask2', 'selfcare.ask3', 'selfcare.ask4'] as const

/** Name and short words of everything there is to do at home. */
function itemsOf({ press, exercises }: HomeCare, locale: Locale) {
  const pressing = locale.techniques[PRESSING]
  return [
    ...(press.length > 0 && pressing ? [{ id: PRESSING, name: pressing.name, summary: pressing.plain }] : []),
    ...exercises.map(({ id }) => ({
      id,
      name: locale.selfCare[id]?.name ?? id,
      summary: locale.selfCare[id]?.summary ?? '',
    })),
  ]
}

/** What is read aloud of the list. */
export function homeWords(care: HomeCare, wait: boolean, locale: Locale, t: Translate): string[] {
  if (wait) return [t('kiosk.home.wait')]
  return [
    t('kiosk.home.lead'),
    ...itemsOf(care, locale).flatMap(({ name, summary }) => [`${name}.`, summary]),
    t('selfcare.askTitle'),
    ...ASK.map((key) => `${t(key)}.`),
  ]
}

/** What a visitor can do at home, each with a page to take along; nothing of it before a doctor who is to come first. */
export function HomeList({ care, wait, onOpen }: { care: HomeCare; wait: boolean; onOpen: (id: string) => void }) {
  const t = useT()
  const locale = useTexts()
  if (wait) return <p className={styles.lead}>{t('kiosk.home.wait')}</p>
  return (
    <>
      <p className={styles.lead}>{t('kiosk.home.lead')}</p>
      <ul className={home.items}>
        {itemsOf(care, locale).map(({ id, name, summary }) => (
          <li key={id}>
            <button type="button" className={topic.topic} data-home={id} onClick={() => onOpen(id)}>
              <span className={topic.topicName}>{name}</span>
              <span className={styles.summary}>{summary}</span>
            </button>
          </li>
        ))}
      </ul>
      <section className={`${styles.alarm} ${home.ask}`}>
        <h2 className={styles.level}>{t('selfcare.askTitle')}</h2>
        <ul className={topic.bullets}>
          {ASK.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

interface Props {
  id: string
  care: HomeCare
  /** The one that holds while the topic is shown. */
  profile: SafetyProfile
  onBack: () => void
}

/** One thing to do at home, step by step, with what to beware of and a code that opens the same page on a phone. */
export function HomeCard({ id, care, profile, onBack }: Props) {
  const t = useT()
  const nameOf = usePointName()
  const locale = useTexts()
  const { points, content } = useApp((s) => s.atlas)
  const exercise = care.exercises.find((one) => one.id === id)
  const text = locale.selfCare[id]
  const technique = locale.techniques[PRESSING]
  const told = (exercise?.techniques ?? [PRESSING])
    .flatMap((used) => content.techniques[used] ?? [])
    .flatMap((used) => techniqueReactions(used, profile))
    .flatMap(({ table, note }) => locale[table][note] ?? [])
  const pressed = care.press.flatMap(({ codes, number }) => {
    const point = points.get(codes[0] ?? '')
    return point ? [{ point, number }] : []
  })
  const shown =
    exercise && text
      ? {
          name: text.name,
          hint: text.summary,
          start: text.start,
          steps: exercise.steps.map((step) => ({
            key: step.id,
            figure: step.figure,
            words: text.steps[step.id] ?? '',
          })),
          care: text.care,
        }
      : {
          name: technique?.name ?? id,
          hint: technique?.plain,
          start: technique?.duration ?? '',
          steps: (technique?.how ?? []).map((words) => ({ key: words, figure: null, words })),
          care: technique?.care ?? [],
        }
  const beware = [...new Set([...told, ...shown.care, ...STOP.map((key) => t(key))])]
  const names = pressed.map(({ point }) => `${nameOf(point)}.`)
  return (
    <Screen
      id={`home ${id}`}
      title={shown.name}
      hint={shown.hint}
      says={[
        shown.start,
        ...(exercise ? [] : [t('kiosk.home.points'), ...names]),
        ...shown.steps.map(({ words }) => words),
        t('care.title'),
        ...beware,
      ]}
      back={onBack}
      named
      words
    >
      <div className={home.card}>
        <div className={home.how}>
          <p className={styles.lead}>{shown.start}</p>
          {!exercise && (
            <section className={home.press} aria-label={t('kiosk.home.points')}>
              <h2 className={styles.level}>{t('kiosk.home.points')}</h2>
              <ul className={home.names}>
                {pressed.map(({ point, number }) => (
                  <li key={point.code}>
                    <span className={topic.number}>{number}</span>
                    <span>
                      <PointName point={point} /> {point.code}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <ol className={home.steps}>
            {shown.steps.map(({ key, figure, words }, at) => (
              <li key={key} data-drawn={figure !== null || undefined}>
                {figure && <Figure id={figure} points={exercise?.points ?? []} />}
                <span className={home.at}>{at + 1}</span>
                <p>{words}</p>
              </li>
            ))}
          </ol>
        </div>
        <Along page={exercise ? { id: 'selfcare', item: id } : { id: 'techniques', item: PRESSING }} />
      </div>
      <section className={`${styles.alarm} ${topic.care}`}>
        <h2 className={styles.level}>{t('care.title')}</h2>
        {beware.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </Screen>
  )
}
