import { type PresetId, partsOf } from '../../domain/bodies.ts'
import type { AccuracyReport } from '../../domain/report.ts'
import { useT, usePunctuation } from '../../state/texts.ts'
import { numberText } from '../card/needleText.ts'
import panel from '../frame/Panel.module.css'
import styles from './Accuracy.module.css'

/** Figures of the builds, and how far points drift between solved bodies. */
export function BuildTables({ report }: { report: AccuracyReport }) {
  const t = useT()
  const { opening, closing } = usePunctuation()
  const mm = (value: number): string => t('accuracy.mm', { mm: numberText(value) })
  const nameOf = (preset: PresetId): string => {
    const { sex, build } = partsOf(preset)
    const name = t(`accuracy.body.${sex}`)
    return build === null ? name : t('accuracy.buildName', { sex: name, build: t(`accuracy.build.${build}`) })
  }
  return (
    <>
      <h3 className={panel.label}>{t('accuracy.buildsTitle')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('accuracy.buildsBody')}</th>
            <th scope="col">{t('accuracy.buildsResidual')}</th>
            <th scope="col">{t('accuracy.buildsUncertainty')}</th>
            <th scope="col">{t('accuracy.buildsRelations')}</th>
          </tr>
        </thead>
        <tbody>
          {report.presets.map(({ body, residuals, uncertainty, relations }) => (
            <tr key={body}>
              <th scope="row">{nameOf(body)}</th>
              <td>{t('accuracy.mm', { mm: residuals.maxMm.toFixed(2) })}</td>
              <td>{mm(uncertainty.medianMm)}</td>
              <td>
                {relations.passed} / {relations.total}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={panel.small}>{t('accuracy.buildsNote')}</p>
      <h3 className={panel.label}>{t('accuracy.driftTitle')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('accuracy.driftShape')}</th>
            <th scope="col">{t('accuracy.driftMedian')}</th>
            <th scope="col">{t('accuracy.driftMost')}</th>
            <th scope="col">{t('accuracy.driftMax')}</th>
          </tr>
        </thead>
        <tbody>
          {report.drift.map(({ sex, name, medianMm, p95Mm, maxMm, largest }) => (
            <tr key={`${sex} ${name}`}>
              <th scope="row">
                {t('accuracy.buildName', { sex: t(`accuracy.body.${sex}`), build: t(`accuracy.shape.${name}`) })}
              </th>
              <td>{mm(medianMm)}</td>
              <td>{mm(p95Mm)}</td>
              <td>
                {mm(maxMm)}
                {opening}
                {largest}
                {closing}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={panel.small}>{t('accuracy.driftNote')}</p>
    </>
  )
}
