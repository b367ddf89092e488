import { highRiskGroups } from '../../domain/highRisk.ts'
import { shownDepth } from '../../domain/needling.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { angleText, depthText } from '../card/needleText.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import { PointName } from '../controls/Tongue.tsx'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import { firstSide } from '../sides.ts'
import styles from './Safety.module.css'

/** Points with something near that a needle must not reach, by structure, with limit and direction. */
export function RiskPage() {
  const t = useT()
  const { stop } = usePunctuation()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const shown = useApp((s) => s.layers.includes('risk'))
  const practitioner = useApp((s) => s.practitioner)
  const toggleLayer = useApp((s) => s.toggleLayer)
  const openPage = useApp((s) => s.openPage)
  const locked = useApp((s) => s.gate === 'emergency' || (s.patternId !== null && s.gate !== 'clear'))
  const select = useApp((s) => s.select)
  const toggle = () => {
    toggleLayer('risk')
    if (!shown) openPage(null)
  }
  return (
    <PageFrame title={t('page.risk')}>
      <p>{t('risk.intro')}</p>
      <button type="button" className={button.button} aria-pressed={shown} onClick={toggle}>
        {t(shown ? 'risk.hide' : 'risk.show')}
      </button>
      {highRiskGroups(atlas.content).map(({ structure, codes }) => (
        <Disclosure
          key={structure}
          summary={t('risk.structure', { name: t(`care.kind.${structure}`), count: codes.length })}
        >
          <p>{t(`risk.about.${structure}`)}</p>
          <ul className={styles.risks}>
            {codes.map((code) => {
              const point = atlas.points.get(code)
              if (!point) return null
              const { needling } = point
              const hidden = needling?.specialist && !practitioner
              return (
                <li key={code}>
                  <button
                    type="button"
                    className={styles.risk}
                    disabled={locked}
                    onClick={() => {
                      openPage(null)
                      select({ code, side: firstSide(point) })
                    }}
                  >
                    <span className={panel.code}>{code}</span> <PointName point={point} />
                    <span className={styles.hint}>
                      {!needling
                        ? t('technique.noNeedle')
                        : hidden
                          ? t('risk.specialist')
                          : `${t('technique.needle', { depth: depthText(t, shownDepth(needling)), angle: angleText(t, needling.angleDeg) })}${stop}${needling.direction ? texts.needling[needling.direction] : ''}`}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </Disclosure>
      ))}
      <p className={panel.small}>{t('risk.note')}</p>
    </PageFrame>
  )
}
