import { useEffect, useRef } from 'react'
import type { AtlasPoint } from '../../domain/atlas.ts'
import type { PointText } from '../../domain/locale.ts'
import { ruleLandmarks } from '../../domain/ruleRefs.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { useApp } from '../../state/context.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Card.module.css'
import { Guide } from './Guide.tsx'
import guide from './Guide.module.css'

/** Steps for one's own fingers; the landmarks and the exact place on demand. */
export function FindIt({ point, text }: { point: AtlasPoint; text: PointText }) {
  const t = useT()
  const { landmarks } = useTexts()
  const open = useApp((s) => s.findItStep !== null)
  const showFindIt = useApp((s) => s.showFindIt)
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready' && point.rule.kind !== 'palpate')
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    // Closing gives the focus back to where it came from.
    if (wasOpen.current && !open) opener.current?.focus({ preventScroll: true })
    wasOpen.current = open
  }, [open])
  const felt = ruleLandmarks(point.rule).flatMap((id) => {
    const landmark = landmarks[id]
    return landmark ? [{ id, ...landmark }] : []
  })
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('find.title')}</h3>
      {point.opening && <p className={styles.inside}>{t(`find.inside.${point.opening.into}`)}</p>}
      {!open && (
        <ol className={styles.steps} data-single={text.find.length === 1 || undefined}>
          {text.find.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {open ? (
        <Guide point={point} />
      ) : (
        <button type="button" ref={opener} className={`${button.button} ${guide.open}`} onClick={() => showFindIt(0)}>
          {t(drawn ? 'guide.open' : 'guide.openText')}
        </button>
      )}
      {felt.length > 0 && (
        <Disclosure summary={t('find.landmarks')}>
          <dl className={styles.landmarks}>
            {felt.map(({ id, name, palpation }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{palpation}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      <Disclosure summary={t('find.location')}>
        <p>{text.location}</p>
      </Disclosure>
    </section>
  )
}
