import { useEffect, useState } from 'react'
import { median } from '../../domain/histogram.ts'
import type { AccuracyReport } from '../../domain/report.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { numberText } from '../card/needleText.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import { usePointWords } from '../usePointWords.ts'
import styles from './Accuracy.module.css'
import { Figures } from './Figures.tsx'
import { Histogram } from './Histogram.tsx'

type Loading = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; report: AccuracyReport }

/** "About accuracy": what is known of the spots and what is not; plain words first, figures on demand. */
export function AccuracyDialog({ loadReport }: { loadReport: () => Promise<AccuracyReport> }) {
  const t = useT()
  const pointWords = usePointWords()
  const body = useApp((s) => s.body)
  const atlas = useApp((s) => s.atlas)
  const [state, setState] = useState<Loading>({ kind: 'loading' })

  useEffect(() => {
    let current = true
    loadReport().then(
      (report) => current && setState({ kind: 'ready', report }),
      () => current && setState({ kind: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [loadReport])

  // One value a point: both sides of a pair are mirror images and share it.
  const measured = [...atlas.points.values()].flatMap((point) => {
    const [anchor] = point.anchors[body]
    return anchor ? [{ code: point.code, mm: anchor.uncertaintyMm }] : []
  })
  const valuesMm = measured.map(({ mm }) => mm)
  const worst = measured.reduce<(typeof measured)[number] | null>((a, b) => (a && a.mm >= b.mm ? a : b), null)
  const spreads = atlas.content.publishedSpread.map((one) => one.radiusMm)
  const half = median(valuesMm) ?? 0
  return (
    <PageFrame title={t('accuracy.title')}>
      <p>{t('accuracy.rules')}</p>
      <h3 className={panel.label}>{t('accuracy.knownTitle')}</h3>
      {worst && (
        <p>
          {t('accuracy.uncertainty', {
            median: numberText(half),
            max: Math.ceil(worst.mm),
            code: pointWords(worst.code),
          })}
        </p>
      )}
      {valuesMm.length > 0 && <Histogram valuesMm={valuesMm} body={t(`accuracy.body.${body}`)} />}
      <p>{t('accuracy.residual')}</p>
      <h3 className={panel.label}>{t('accuracy.unknownTitle')}</h3>
      {spreads.length > 0 && (
        <p>{t('accuracy.spread', { min: numberText(Math.min(...spreads)), max: numberText(Math.max(...spreads)) })}</p>
      )}
      <p>{t('accuracy.body')}</p>
      <p>
        <strong>{t('accuracy.review')}</strong>
      </p>
      <section className={styles.figures}>
        <Disclosure summary={t('accuracy.practitioners')}>
          {state.kind === 'ready' ? (
            <Figures report={state.report} />
          ) : (
            <p aria-live="polite">{t(state.kind === 'loading' ? 'accuracy.loading' : 'accuracy.failed')}</p>
          )}
        </Disclosure>
      </section>
    </PageFrame>
  )
}
