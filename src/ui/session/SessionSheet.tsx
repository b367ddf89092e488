import { concerns } from '../../domain/hazardScope.ts'
import type { SessionStep } from '../../domain/session.ts'
import { sessionMinutes } from '../../domain/practice.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, usePointName, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { sidesKey } from '../handout/HandoutSheet.tsx'
import { Lines, SheetFoot, SheetHead, WarningBox } from '../handout/parts.tsx'
import { Disc, Plate } from '../handout/Plate.tsx'
import { publicUrl } from '../handout/publicAddress.ts'
import styles from '../handout/Sheet.module.css'
import { sidesOf } from '../../domain/picked.ts'

/** The session on paper: picture, steps as a table, what to beware of at each point, and the note. */
export function SessionSheet({
  steps,
  search,
  withNote,
}: {
  steps: readonly SessionStep[]
  search: string
  withNote: boolean
}) {
  const t = useT()
  const { gap, runIn } = usePunctuation()
  const texts = useTexts()
  const nameOf = usePointName()
  const language = useLanguage()
  const points = useApp((s) => s.atlas.points)
  const note = useApp((s) => s.practice.sessionNote.trim())
  const emergencies = useApp((s) => s.atlas.content.accidents)
    .filter(({ emergency }) => emergency)
    .flatMap(({ id }) => {
      const text = texts.accidents[id]
      return text ? [`${text.name}${runIn}${text.signs}`] : []
    })
  const records = steps.flatMap(({ code }) => points.get(code) ?? [])
  return (
    <div className={styles.sheet}>
      <SheetHead
        title={t('session.title')}
        subtitle={t('session.total', { minutes: sessionMinutes(steps) })}
        url={publicUrl(search)}
        codeLabel={t('handout.codeOf.session')}
      />
      <Plate area={false} withRings={false} />
      <section className={styles.part}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('session.point')}
              </th>
              <th scope="col">{t('session.side')}</th>
              <th scope="col">{t('session.technique')}</th>
              <th scope="col">{t('session.minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ code, side, technique, minutes }, at) => {
              const point = points.get(code)
              const cares = point?.hazards.filter((hazard) => concerns(hazard, technique)) ?? []
              return (
                point && (
                  // Steps may be alike; their place tells them apart.
                  // oxlint-disable-next-line react/no-array-index-key
                  <tr key={`${at} ${code}`}>
                    <td>
                      <Disc kind="main" number={at + 1} />
                    </td>
                    <td>
                      <p className={styles.pointName}>
                        {code}{' '}
                        <span>
                          {nameOf(point)}
                          {!language.startsWith('zh') && <span lang="zh"> {point.hanzi}</span>}
                        </span>
                      </p>
                      {cares.length > 0 && (
                        <p className={styles.rowCare}>
                          {cares
                            .map(({ level, note: key }) => `${t(`care.${level}`)}${runIn}${texts.hazards[key] ?? ''}`)
                            .join(gap)}
                        </p>
                      )}
                    </td>
                    <td className={styles.figure}>{t(sidesKey(sidesOf(side)))}</td>
                    <td>{texts.techniques[technique]?.name ?? technique}</td>
                    <td className={styles.figure}>{t('session.minutesOf', { minutes })}</td>
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      </section>
      {withNote && note !== '' && (
        <section className={styles.note}>
          <h3>{t('session.note')}</h3>
          {note}
        </section>
      )}
      <WarningBox title={t('page.accidents')}>
        <Lines lines={emergencies} />
        <p className={styles.strong}>{t('handout.helpDo')}</p>
      </WarningBox>
      <SheetFoot sources={records.flatMap((point) => point.sources)} />
    </div>
  )
}
