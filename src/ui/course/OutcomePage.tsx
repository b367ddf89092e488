import { useState } from 'react'
import { type CourseEntry, MEASURE_IDS, type MeasureId, type MeasureNames } from '../../domain/course.ts'
import { changesOf } from '../../domain/coursePlan.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import { SourceLine } from '../card/Sources.tsx'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import styles from './Course.module.css'
import { dayText, today } from './days.ts'
import { Keeping } from './Keeping.tsx'
import { OutcomeChart } from './OutcomeChart.tsx'

/** How it goes, in the visitor's own numbers: one or two symptoms, one activity, wellbeing. */
export function OutcomePage() {
  const t = useT()
  const names = useApp((s) => s.course.names)
  const entries = useApp((s) => s.course.entries)
  const openPage = useApp((s) => s.openPage)
  const [renaming, setRenaming] = useState(false)
  return (
    <PageFrame title={t('page.outcome')}>
      <p>{t('outcome.lead')}</p>
      {!names || renaming ? (
        <Names names={names} onDone={() => setRenaming(false)} />
      ) : (
        <>
          <Answers key={entries.length} names={names} />
          {entries.length > 0 && <Progress names={names} entries={entries} />}
          <button type="button" className={button.quiet} onClick={() => setRenaming(true)}>
            {t('outcome.rename')}
          </button>
        </>
      )}
      <p className={styles.after}>
        <button type="button" className={button.button} onClick={() => openPage('planner')}>
          {t('outcome.toPlan')}
        </button>
      </p>
      <Keeping />
    </PageFrame>
  )
}

const NAMED = ['symptom1', 'symptom2', 'activity'] as const

function Names({ names, onDone }: { names: MeasureNames | null; onDone: () => void }) {
  const t = useT()
  const setMeasureNames = useApp((s) => s.setMeasureNames)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const words = (key: string): string | null => String(given.get(key) ?? '').trim() || null
        const symptom1 = words('symptom1')
        if (!symptom1) return
        setMeasureNames({ symptom1, symptom2: words('symptom2'), activity: words('activity') })
        onDone()
      }}
    >
      {NAMED.map((key) => (
        <label key={key} className={styles.field}>
          <span>{t(`outcome.name.${key}`)}</span>
          <input
            name={key}
            maxLength={120}
            required={key === 'symptom1'}
            pattern={key === 'symptom1' ? '.*\\S.*' : undefined}
            defaultValue={names?.[key] ?? ''}
            autoComplete="off"
          />
        </label>
      ))}
      <button type="submit" className={button.primary}>
        {t('outcome.namesDone')}
      </button>
    </form>
  )
}

/** The words of a measure: the visitor's own, or the app's for wellbeing. Null: not used. */
function useMeasureWords(names: MeasureNames): (id: MeasureId) => string | null {
  const t = useT()
  return (id) => (id === 'wellbeing' ? t('outcome.wellbeing') : names[id])
}

const SCORES = [0, 1, 2, 3, 4, 5, 6] as const

function Answers({ names }: { names: MeasureNames }) {
  const t = useT()
  const words = useMeasureWords(names)
  const addEntry = useApp((s) => s.addEntry)
  const [day, setDay] = useState(today())
  const [scores, setScores] = useState<CourseEntry['scores']>({
    symptom1: null,
    symptom2: null,
    activity: null,
    wellbeing: null,
  })
  const answered = MEASURE_IDS.some((id) => scores[id] !== null)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (answered && day) addEntry({ day, scores })
      }}
    >
      <p>{t('outcome.scale')}</p>
      {MEASURE_IDS.filter((id) => words(id) !== null).map((id) => (
        <fieldset key={id} className={styles.scale}>
          <legend>{words(id)}</legend>
          <div className={styles.steps}>
            {SCORES.map((score) => (
              <label key={score} className={styles.step}>
                <input
                  type="radio"
                  name={id}
                  value={score}
                  checked={scores[id] === score}
                  onChange={() => setScores({ ...scores, [id]: score })}
                />
                <span>{score}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label className={styles.field}>
        <span>{t('outcome.day')}</span>
        <input type="date" required value={day} max={today()} onChange={(event) => setDay(event.target.value)} />
      </label>
      <button type="submit" className={button.primary} disabled={!answered}>
        {t('outcome.add')}
      </button>
    </form>
  )
}

function Progress({ names, entries }: { names: MeasureNames; entries: readonly CourseEntry[] }) {
  const t = useT()
  const language = useLanguage()
  const words = useMeasureWords(names)
  const removeEntry = useApp((s) => s.removeEntry)
  const used = MEASURE_IDS.flatMap((id) => {
    const name = words(id)
    return name === null ? [] : [{ id, name }]
  })
  const changes = changesOf(entries)
  return (
    <section aria-labelledby="outcome-progress">
      <h3 id="outcome-progress" className={panel.label}>
        {t('outcome.progress')}
      </h3>
      <OutcomeChart entries={entries} measures={used} />
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map(({ id, first, latest, verdict }) => (
            <li key={id}>{t(`outcome.change.${verdict}`, { name: words(id) ?? id, first, latest })}</li>
          ))}
        </ul>
      )}
      <p>{t('outcome.meaning')}</p>
      <SourceLine id="paterson-1996" />
      <div className={styles.tableBox}>
        <table className={styles.table}>
          <caption className="visuallyHidden">{t('outcome.progress')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('outcome.day')}</th>
              {used.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">
                <span className="visuallyHidden">{t('outcome.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.day}>
                <th scope="row">{dayText(entry.day, language)}</th>
                {used.map(({ id }) => (
                  <td key={id}>{entry.scores[id] ?? '–'}</td>
                ))}
                <td>
                  <button
                    type="button"
                    className={button.quiet}
                    aria-label={t('outcome.removeDay', { day: dayText(entry.day, language) })}
                    onClick={() => removeEntry(entry.day)}
                  >
                    {t('outcome.remove')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
