import type { AtlasPoint } from '../../domain/atlas.ts'
import { shownDepth } from '../../domain/needling.ts'
import { type Translate, useT, useTexts } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { NeedleDrawing } from './NeedleDrawing.tsx'
import { angleText, depthText, numberText } from './needleText.ts'
import styles from './Card.module.css'

interface Props {
  point: AtlasPoint
  avoided: boolean
  note: string | null
}

/** Needle angle and depth to scale, moxa, pressing. */
export function Technique({ point, avoided, note }: Props) {
  const t = useT()
  const { needling } = point
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('technique.title')}</h3>
      {needling ? <Needle needling={needling} note={note} /> : <p>{t('technique.noNeedle')}</p>}
      <ul className={styles.lines}>
        <li>{t(MOXA[point.moxa])}</li>
        <li>{pressing(t, point.acupressure, avoided)}</li>
      </ul>
    </section>
  )
}

const MOXA = { yes: 'technique.moxaYes', no: 'technique.moxaNo', caution: 'technique.moxaCaution' } as const

function pressing(t: Translate, allowed: boolean, avoided: boolean): string {
  if (avoided) return t('technique.acupressurePregnant')
  return t(allowed ? 'technique.acupressureYes' : 'technique.acupressureNo')
}

function Needle({ needling, note }: { needling: NonNullable<AtlasPoint['needling']>; note: string | null }) {
  const t = useT()
  const texts = useTexts()
  const depth = shownDepth(needling)
  const angle = angleText(t, needling.angleDeg)
  const [from, to] = needling.depthCun.map(numberText)
  return (
    <>
      <p>{t('technique.needle', { depth: depthText(t, depth), angle })}</p>
      <NeedleDrawing needling={needling} label={t('technique.drawing', { depth: depthText(t, depth), angle })} />
      {needling.direction && <p>{texts.needling[needling.direction]}</p>}
      <p className={panel.small}>
        {depth.limited
          ? t('technique.limit', { limit: numberText(needling.limitMm ?? 0), from: from ?? '', to: to ?? '' })
          : t('technique.textbook', { from: from ?? '', to: to ?? '' })}{' '}
        {t('technique.trained')}
      </p>
      {note && (
        <Disclosure summary={t('pattern.practitioners')}>
          <p>{note}</p>
        </Disclosure>
      )}
    </>
  )
}
