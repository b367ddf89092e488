import type { AccuracyReport } from '../../domain/report.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { numberText } from '../card/needleText.ts'
import { SourceLine } from '../card/Sources.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { usePointWords } from '../usePointWords.ts'
import styles from './Accuracy.module.css'
import { BuildTables } from './BuildTables.tsx'

/** Method, residuals, published spread and every relation that does not hold, with its reason. */
export function Figures({ report }: { report: AccuracyReport }) {
  const t = useT()
  const { samples, seed } = report.uncertaintyMethod
  return (
    <>
      <p>{t('accuracy.method', { samples, seed })}</p>
      {report.bodies.map(({ body, residuals }) => (
        <p key={body}>
          {t('accuracy.residualFigures', {
            body: t(`accuracy.body.${body}`),
            applicable: residuals.applicable,
            median: Math.max(0.001, residuals.medianMm).toFixed(3),
            max: residuals.maxMm.toFixed(2),
            none: residuals.notApplicable,
          })}
        </p>
      ))}
      <BuildTables report={report} />
      <SpreadTable />
      <h3 className={panel.label}>{t('accuracy.relationsTitle')}</h3>
      {report.bodies.map(({ body, relations }) => (
        <div key={body}>
          <p>
            {t('accuracy.relations', {
              body: t(`accuracy.body.${body}`),
              passed: relations.passed,
              total: relations.total,
            })}
          </p>
          {relations.exceptions.length > 0 && (
            <Disclosure summary={t('accuracy.exceptions', { count: relations.exceptions.length })}>
              <dl className={styles.exceptions}>
                {relations.exceptions.map((one) => (
                  <div key={one.id}>
                    <dt>
                      <code lang="en">{one.row}</code>
                    </dt>
                    {one.why && <dd lang="en">{one.why}</dd>}
                    <dd className={panel.small}>{t('accuracy.measured', { reason: one.reason })}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          )}
        </div>
      ))}
    </>
  )
}

function SpreadTable() {
  const t = useT()
  const pointWords = usePointWords()
  const spreads = useApp((s) => s.atlas.content.publishedSpread)
  const sources = [...new Set(spreads.map((one) => one.source))]
  return (
    <>
      <h3 className={panel.label}>{t('accuracy.spreadTitle')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('accuracy.spreadPoint')}</th>
            <th scope="col">{t('accuracy.spreadRadius')}</th>
          </tr>
        </thead>
        <tbody>
          {[...spreads]
            .sort((a, b) => a.radiusMm - b.radiusMm)
            .map((one) => (
              <tr key={one.code}>
                <th scope="row">{pointWords(one.code)}</th>
                <td>{t('accuracy.mm', { mm: numberText(one.radiusMm) })}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className={panel.small}>{t('accuracy.spreadNote')}</p>
      {sources.map((id) => (
        <SourceLine key={id} id={id} />
      ))}
    </>
  )
}
