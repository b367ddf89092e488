import type { AtlasPoint } from '../../domain/atlas.ts'
import type { PointText } from '../../domain/locale.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, useT, usePunctuation } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { numberText } from './needleText.ts'
import { SourceLine } from './Sources.tsx'
import styles from './Card.module.css'

/** Nearer than this the ring would lie under the dot, mm. */
const SAME_SPOT_MM = 1.5

/** How far a site lies from the drawn point, in words. */
function awayText(mm: number, cun: number, t: Translate): string {
  if (mm < SAME_SPOT_MM) return t('other.same', { mm: numberText(Math.max(0.1, Math.round(mm * 10) / 10)) })
  return t('other.away', { mm: Math.round(mm), cun: numberText(Math.round(cun * 10) / 10) })
}

/** What other standards and books say of the place; where a rule can say it, also on the body. */
export function OtherSites({ point, text }: { point: AtlasPoint; text: PointText }) {
  const t = useT()
  const { stop, gap } = usePunctuation()
  const body = useApp((s) => s.body)
  const shown = useApp((s) => s.otherSites)
  const show = useApp((s) => s.showOtherSites)
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready')
  const sites = point.alternatives.flatMap(({ id, sources, built }) => {
    const words = text.alternatives?.[id]
    return words ? [{ sources, ...words, ...built[body] }] : []
  })
  if (!text.alternative && sites.length === 0) return null
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('other.title')}</h3>
      {text.alternative && <p>{text.alternative}</p>}
      {sites.length > 0 && (
        <ul className={styles.sites}>
          {sites.map(({ id, label, place, sources, distanceMm, distanceCun }) => (
            <li key={id}>
              <p>
                <strong>
                  {label}
                  {stop}
                </strong>
                {place}
                {gap}
                {awayText(distanceMm, distanceCun, t)}
              </p>
              {sources.map((source) => (
                <SourceLine key={source} id={source} brief />
              ))}
            </li>
          ))}
        </ul>
      )}
      {drawn && sites.length > 0 && (
        <>
          <label className={styles.check}>
            <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
            <span>{t(sites.length > 1 ? 'other.showAll' : 'other.show')}</span>
          </label>
          {shown && <p className={panel.small}>{t('other.legend')}</p>}
        </>
      )}
    </section>
  )
}
