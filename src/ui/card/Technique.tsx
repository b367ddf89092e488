import type { AtlasPoint } from '../../domain/atlas.ts'
import { shownDepth } from '../../domain/needling.ts'
import { type SafetyProfile, techniqueReactions, techniquesAt } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, useT, useTexts, usePunctuation } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import { TechniqueLinks } from '../guides/links.tsx'
import panel from '../frame/Panel.module.css'
import { Reactions } from '../safety/Reactions.tsx'
import { NeedleDrawing } from './NeedleDrawing.tsx'
import { angleText, depthText, numberText } from './needleText.ts'
import styles from './Card.module.css'

interface Props {
  point: AtlasPoint
  avoided: boolean
  /** What holds for this visitor here. */
  profile: SafetyProfile
  note: string | null
}

/** Needle angle and depth to scale, moxa, pressing; each with what it means for this visitor. */
export function Technique({ point, avoided, profile, note }: Props) {
  const t = useT()
  const techniques = useApp((s) => s.atlas.content.techniques)
  const { needling } = point
  const offered = techniquesAt(point)
  const reactionsOf = (id: string) => {
    const technique = offered.includes(id) ? techniques[id] : undefined
    return technique ? techniqueReactions(technique, profile, point.region) : []
  }
  const byHand = reactionsOf('manual-needling')
  // Any needle can carry a current; what was said of the needle is not said twice.
  const electro = needling ? techniques['electroacupuncture'] : undefined
  const current = electro
    ? techniqueReactions(electro, profile, point.region).filter(({ note: said }) =>
        byHand.every((one) => one.note !== said),
      )
    : []
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('technique.title')}</h3>
      <Reactions reactions={byHand} />
      {needling ? <Needle needling={needling} note={note} /> : <p>{t('technique.noNeedle')}</p>}
      <ul className={styles.lines}>
        {current.length > 0 && (
          <li>
            {t('technique.current')}
            <Reactions reactions={current} />
          </li>
        )}
        <li>
          {t(MOXA[point.moxa])}
          <Reactions reactions={reactionsOf('moxibustion')} />
        </li>
        <li>
          {pressing(t, point.acupressure, avoided)}
          {!avoided && <Reactions reactions={reactionsOf('acupressure')} />}
        </li>
      </ul>
      <TechniqueLinks ids={offered} />
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
  const { gap } = usePunctuation()
  const texts = useTexts()
  const practitioner = useApp((s) => s.practitioner)
  const setPractitioner = useApp((s) => s.setPractitioner)
  const depth = shownDepth(needling)
  const angle = angleText(t, needling.angleDeg)
  const [from, to] = needling.depthCun.map(numberText)
  if (needling.specialist && !practitioner)
    return (
      <>
        <p>{t('reader.specialist')}</p>
        <button type="button" className={button.button} onClick={() => setPractitioner(true)}>
          {t('reader.practitioner')}
        </button>
      </>
    )
  return (
    <>
      <p>{t('technique.needle', { depth: depthText(t, depth), angle })}</p>
      <NeedleDrawing needling={needling} label={t('technique.drawing', { depth: depthText(t, depth), angle })} />
      {needling.direction && <p>{texts.needling[needling.direction]}</p>}
      <p className={panel.small}>
        {depth.limited
          ? t('technique.limit', { limit: numberText(needling.limitMm ?? 0), from: from ?? '', to: to ?? '' })
          : t('technique.textbook', { from: from ?? '', to: to ?? '' })}
        {gap}
        {t('technique.trained')}
      </p>
      {note && (
        <Disclosure summary={t('pattern.practitioners')} open={practitioner}>
          <p>{note}</p>
        </Disclosure>
      )}
    </>
  )
}
