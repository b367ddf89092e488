import { daysInRow, type LearnFile, weakest } from '../../domain/learn/record.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, usePunctuation, useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { dayText } from '../course/days.ts'
import { Percent } from './Percent.tsx'
import { PointToCard } from './PointToCard.tsx'
import styles from './Learn.module.css'

/** So many days are shown; all of them are in the saved file. */
const SHOWN_DAYS = 10
const WEAKEST = 6

/** How it goes: today, the last days, and the points that are hardest. */
export function Progress({ learn, today }: { learn: LearnFile; today: string }) {
  const t = useT()
  const language = useLanguage()
  const { gap } = usePunctuation()
  const points = useApp((s) => s.atlas.points)
  const { days } = learn
  if (days.length === 0) return null
  const now = days.find(({ day }) => day === today)
  const row = daysInRow(days, today)
  const hard = weakest(learn.cards, WEAKEST).flatMap((code) => points.get(code) ?? [])
  return (
    <section aria-labelledby="learn-progress">
      <h3 id="learn-progress" className={panel.label}>
        {t('learn.progress')}
      </h3>
      <p>
        {now ? t('learn.today', { score: scoreText(now.earned, language), asked: now.asked }) : t('learn.notToday')}
        {gap}
        {row > 1 ? t('learn.row', { days: row }) : t('learn.daysCount', { days: days.length })}
      </p>
      <table className={styles.days}>
        <caption className="visuallyHidden">{t('learn.lastDays')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('learn.day')}</th>
            <th scope="col">{t('learn.asked')}</th>
            <th scope="col">{t('learn.score')}</th>
          </tr>
        </thead>
        <tbody>
          {days
            .slice(-SHOWN_DAYS)
            .reverse()
            .map(({ day, asked, earned }) => (
              <tr key={day}>
                <th scope="row">{dayText(day, language)}</th>
                <td>{asked}</td>
                <td>
                  <Percent share={earned / asked} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {hard.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t('learn.weakest')}</h4>
          <ul className={styles.points}>
            {hard.map((point) => (
              <li key={point.code}>
                <PointToCard point={point} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A score as the language writes it, at most one digit behind the point. */
export const scoreText = (earned: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(earned)
