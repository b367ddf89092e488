import type { AtlasPoint } from '../../domain/atlas.ts'
import type { BodySide } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT, usePunctuation } from '../../state/texts.ts'
import { AccuracyButton } from '../accuracy/AccuracyButton.tsx'
import panel from '../frame/Panel.module.css'
import { numberText } from './needleText.ts'
import { SourceLine } from './Sources.tsx'
import styles from './Card.module.css'

/** Uncertainty first; the residual only as a check of the drawing; published spread where one exists. */
export function HowSure({ point, side }: { point: AtlasPoint; side: BodySide }) {
  const t = useT()
  const { gap } = usePunctuation()
  const body = useApp((s) => s.body)
  const discs = useApp((s) => s.discs)
  const showDiscs = useApp((s) => s.showDiscs)
  const between = useApp((s) => s.shownPlaces?.body === s.body && s.shownPlaces.how !== 'preset')
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready')
  const anchor = point.anchors[body].find((one) => one.side === side)
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('sure.title')}</h3>
      {!anchor || point.opening ? (
        <p>{t(point.opening ? 'sure.inside' : 'sure.noSpot')}</p>
      ) : (
        <>
          <p>
            <strong>{t('sure.uncertainty', { mm: Math.ceil(anchor.uncertaintyMm) })}</strong>
            {gap}
            {t('sure.why')}
          </p>
          <ul className={styles.lines}>
            <li>
              {point.publishedSpread
                ? t('sure.spread', { mm: numberText(point.publishedSpread.radiusMm) })
                : t('sure.spreadNone')}
              {point.publishedSpread && <SourceLine id={point.publishedSpread.source} brief />}
            </li>
            <li>
              {between
                ? t('sure.between')
                : anchor.residualMm === null
                  ? t('sure.residualNone')
                  : t('sure.residual', { mm: numberText(Math.max(0.1, anchor.residualMm)) })}
            </li>
          </ul>
          {drawn && (
            <label className={styles.check}>
              <input type="checkbox" checked={discs} onChange={(event) => showDiscs(event.target.checked)} />
              <span>{t('sure.showDiscs')}</span>
            </label>
          )}
          {drawn && discs && (
            <p className={panel.small}>
              {t('sure.ringUncertainty')}
              {gap}
              {point.publishedSpread && t('sure.ringSpread')}
            </p>
          )}
        </>
      )}
      <AccuracyButton />
    </section>
  )
}
