import { pointReactions, profileIn } from '../../domain/safety.ts'
import type { PointRef } from '../../state/store.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { meridianStyle } from '../meridian.ts'
import { Reactions } from '../safety/Reactions.tsx'
import { CardHead } from './CardHead.tsx'
import { Evidence } from './Evidence.tsx'
import { FindIt } from './FindIt.tsx'
import { HowSure } from './HowSure.tsx'
import { OtherSites } from './OtherSites.tsx'
import { SourceList } from './Sources.tsx'
import { TakeCare } from './TakeCare.tsx'
import { Technique } from './Technique.tsx'
import { useCardFocus } from './useCardFocus.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import styles from './Card.module.css'

/** Everything about one point, short first. Nothing when the code is unknown. */
export function PointCard({ selected }: { selected: PointRef }) {
  const t = useT()
  const { gap } = usePunctuation()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const profile = useApp((s) => s.profile)
  const heading = useCardFocus(selected.code)
  const point = atlas.points.get(selected.code)
  if (!point) return null
  const text = texts.points[point.code]
  const holds = profileIn(pattern, profile)
  const reactions = pointReactions(point, atlas.content.conditions, holds)
  const avoided = reactions.some(({ level }) => level === 'avoid')
  const entry = avoided
    ? undefined
    : [...(pattern?.main ?? []), ...(pattern?.add ?? [])].find(
        (one) => one.code === point.code || one.members.includes(point.code),
      )
  const reasons = pattern ? texts.patterns[pattern.id] : undefined
  return (
    <div style={meridianStyle(atlas, point)}>
      <CardHead point={point} selected={selected} heading={heading} />
      <div className={panel.body}>
        <Reactions reactions={reactions} />
        {entry && reasons && (
          <section className={panel.section}>
            <h3 className={panel.label}>{t('card.why')}</h3>
            <p>
              {entry.when && (
                <>
                  {reasons.variations[entry.when]?.explain}
                  {gap}
                </>
              )}
              {reasons.reasons[entry.reason]}
            </p>
          </section>
        )}
        {text && <FindIt point={point} text={text} />}
        {text && <OtherSites point={point} text={text} />}
        {text && text.uses.length > 0 && (
          <section className={panel.section}>
            <h3 className={panel.label}>{t('uses.title')}</h3>
            <p>{text.uses.join(' · ')}</p>
            <p className={panel.small}>{t('uses.note')}</p>
          </section>
        )}
        <Technique point={point} avoided={avoided} profile={holds} note={text?.technique ?? null} />
        <TakeCare point={point} />
        <Evidence pattern={pattern} />
        <HowSure point={point} side={selected.side} />
        <section className={panel.section}>
          <p className={styles.review}>{t('sources.review')}</p>
          <Disclosure summary={t('sources.title')}>
            <p className={panel.small}>
              {t('sources.confidence', { level: t(`sources.confidence.${point.confidence}`) })}
            </p>
            <SourceList ids={point.sources} />
          </Disclosure>
        </section>
      </div>
    </div>
  )
}
