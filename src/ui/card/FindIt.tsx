import type { AtlasPoint } from '../../domain/atlas.ts'
import type { PointText } from '../../domain/locale.ts'
import { ruleLandmarks } from '../../domain/ruleRefs.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Card.module.css'

/** Steps for one's own fingers; the landmarks and the exact place on demand. */
export function FindIt({ point, text }: { point: AtlasPoint; text: PointText }) {
  const t = useT()
  const { landmarks } = useTexts()
  const felt = ruleLandmarks(point.rule).flatMap((id) => {
    const landmark = landmarks[id]
    return landmark ? [{ id, ...landmark }] : []
  })
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('find.title')}</h3>
      <ol className={styles.steps} data-single={text.find.length === 1 || undefined}>
        {text.find.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
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
