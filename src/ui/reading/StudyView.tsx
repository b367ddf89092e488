import type { StudyContent } from '../../domain/studies.ts'
import { workName } from '../../domain/workName.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { Direction } from '../card/Direction.tsx'
import evidence from '../card/Evidence.module.css'
import { SourceLine } from '../card/Sources.tsx'
import button from '../controls/Button.module.css'
import { English } from '../controls/Tongue.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Reading.module.css'
import { resultText } from './studyText.ts'

/** One study: what it did, what it found, and what that is worth. */
export function StudyView({ study }: { study: StudyContent }) {
  const t = useT()
  const punctuation = usePunctuation()
  const language = useLanguage()
  const texts = useTexts()
  const content = useApp((s) => s.atlas.content)
  const openPage = useApp((s) => s.openPage)
  const choosePattern = useApp((s) => s.choosePattern)
  const counted = new Intl.NumberFormat(language)
  const told = texts.evidence[study.reading]
  const facts: [string, string][] = [
    [t('evidencePage.design'), t(`study.design.${study.design}`)],
    ...(study.studies === null ? [] : [[t('evidencePage.studies'), counted.format(study.studies)] as [string, string]]),
    ...(study.people === null ? [] : [[t('evidencePage.people'), counted.format(study.people)] as [string, string]]),
    ...(study.sessions === null
      ? []
      : [[t('evidencePage.sessions'), counted.format(study.sessions)] as [string, string]]),
    ...(study.comparisons.length === 0
      ? []
      : [
          [
            t('evidencePage.comparedWith'),
            study.comparisons.map((arm) => t(`study.arm.${arm}`)).join(punctuation.series),
          ] as [string, string],
        ]),
  ]
  const users = Object.values(content.patterns)
    .filter((pattern) => pattern.evidence.some((one) => one.source === study.id))
    .sort((a, b) => a.order - b.order)
  return (
    <>
      <p className={styles.lead}>
        <cite>
          <English>{content.sources[study.id]?.csl.title ?? ''}</English>
        </cite>
      </p>
      <p className={styles.big}>
        <Direction of={study.direction} />
      </p>
      {study.figures === 'to-confirm' && <p className={evidence.toConfirm}>{t('evidence.toConfirm')}</p>}
      <h3 className={styles.title}>{t('evidencePage.reading')}</h3>
      <p>{told?.reading}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {study.results.length > 0 && <Results study={study} />}
      <h3 className={styles.title}>{t('evidencePage.finding')}</h3>
      <p>{told?.finding}</p>
      {study.pair !== null && (
        <p>
          {t('evidence.pair')}
          {punctuation.colon}
          <button type="button" className={evidence.more} onClick={() => openPage('evidence', study.pair)}>
            <English>{workName(content, study.pair)}</English>
          </button>
        </p>
      )}
      <h3 className={styles.title}>{t('evidencePage.source')}</h3>
      <SourceLine id={study.id} />
      {users.length > 0 && (
        <>
          <h3 className={styles.title}>{t('evidencePage.usedIn')}</h3>
          <ul className={styles.users}>
            {users.map(({ id }) => (
              <li key={id}>
                <button
                  type="button"
                  className={button.button}
                  onClick={() => {
                    openPage(null)
                    choosePattern(id)
                  }}
                >
                  {texts.patterns[id]?.name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={`${panel.small} ${styles.part}`}>{t('sources.review')}</p>
    </>
  )
}

function Results({ study }: { study: StudyContent }) {
  const t = useT()
  const outcomes = useTexts().outcomes
  return (
    <>
      <h3 className={styles.title}>{t('evidencePage.results')}</h3>
      <div className={styles.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('evidencePage.measure')}</th>
              <th scope="col">{t('evidencePage.group')}</th>
              <th scope="col">{t('evidencePage.result')}</th>
            </tr>
          </thead>
          <tbody>
            {study.results.map((result) => (
              <tr key={`${result.outcome} ${result.kind} ${result.arm}`} data-kind={result.kind}>
                <th scope="row">{outcomes[result.outcome]}</th>
                <td>{t(`study.kind.${result.kind}`, { arm: t(`study.arm.${result.arm}`) })}</td>
                <td>{resultText(t, result)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {study.results.some(({ value }) => value.startsWith('−')) && (
        <p className={panel.small}>{t('evidencePage.minus')}</p>
      )}
    </>
  )
}
