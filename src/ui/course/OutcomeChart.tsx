import type { CourseEntry, MeasureId } from '../../domain/course.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import styles from './Course.module.css'
import { dayText } from './days.ts'

/** Drawing units; the picture scales with the page. */
const CHART = { width: 360, height: 170, left: 28, right: 12, top: 12, bottom: 26 }
const HIGHEST = 6

/** One mark per measure, so that the lines can be told apart without colour. */
const MARKS: Record<MeasureId, { dash: string; path: string }> = {
  symptom1: { dash: '', path: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z' },
  symptom2: { dash: '6 3', path: 'M-3.5 -3.5h7v7h-7Z' },
  activity: { dash: '2 3', path: 'M0 -4.5L4.5 3.5h-9Z' },
  wellbeing: { dash: '8 3 2 3', path: 'M0 -4.5L4.5 0L0 4.5L-4.5 0Z' },
}

/** Every measure over time; down is better. The table below holds the same figures. */
export function OutcomeChart({
  entries,
  measures,
}: {
  entries: readonly CourseEntry[]
  measures: readonly { id: MeasureId; name: string }[]
}) {
  const t = useT()
  const language = useLanguage()
  const times = entries.map(({ day }) => Date.parse(day))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const x = (time: number) =>
    CHART.left + (to > from ? (time - from) / (to - from) : 0.5) * (CHART.width - CHART.left - CHART.right)
  const y = (score: number) =>
    CHART.height - CHART.bottom - (score / HIGHEST) * (CHART.height - CHART.top - CHART.bottom)
  const days = entries.map(({ day }) => day)
  return (
    <figure className={styles.chart}>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-label={t('outcome.chart', { count: entries.length })}
      >
        {[0, 2, 4, 6].map((score) => (
          <g key={score}>
            <line className={styles.grid} x1={CHART.left} x2={CHART.width - CHART.right} y1={y(score)} y2={y(score)} />
            <text className={styles.tick} x={CHART.left - 6} y={y(score) + 3.5} textAnchor="end">
              {score}
            </text>
          </g>
        ))}
        <text className={styles.tick} x={CHART.left} y={CHART.height - 8}>
          {dayText(days[0] ?? '', language)}
        </text>
        {days.length > 1 && (
          <text className={styles.tick} x={CHART.width - CHART.right} y={CHART.height - 8} textAnchor="end">
            {dayText(days.at(-1) ?? '', language)}
          </text>
        )}
        {measures.map(({ id }) => {
          const spots = entries.flatMap(({ day, scores }) =>
            scores[id] === null ? [] : [[x(Date.parse(day)), y(scores[id])] as const],
          )
          return (
            <g key={id} className={styles.line} data-measure={id}>
              <polyline points={spots.map((spot) => spot.join(',')).join(' ')} strokeDasharray={MARKS[id].dash} />
              {spots.map(([cx, cy]) => (
                <path key={cx} d={MARKS[id].path} transform={`translate(${cx} ${cy})`} />
              ))}
            </g>
          )
        })}
      </svg>
      <figcaption>
        <ul className={styles.legend}>
          {measures.map(({ id, name }) => (
            <li key={id}>
              <svg viewBox="-14 -6 28 12" aria-hidden="true" className={styles.line} data-measure={id}>
                <polyline points="-14,0 14,0" strokeDasharray={MARKS[id].dash} />
                <path d={MARKS[id].path} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
