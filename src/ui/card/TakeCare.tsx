import type { AtlasPoint } from '../../domain/atlas.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { AvoidIcon, CautionIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Card.module.css'

/** Hazards; "avoid" and "take care" differ in word, icon and colour. Avoid comes first. */
export function TakeCare({ point }: { point: AtlasPoint }) {
  const t = useT()
  const { runIn } = usePunctuation()
  const { hazards } = useTexts()
  const ordered = [...point.hazards].sort((a, b) => Number(b.level === 'avoid') - Number(a.level === 'avoid'))
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('care.title')}</h3>
      {ordered.length === 0 && <p>{t('care.none')}</p>}
      <ul className={styles.hazards}>
        {ordered.map((hazard) => (
          <li key={`${hazard.kind} ${hazard.note}`} data-level={hazard.level}>
            {hazard.level === 'avoid' ? <AvoidIcon /> : <CautionIcon />}
            <p>
              <strong>
                {t(`care.${hazard.level}`)} · {t(`care.kind.${hazard.kind}`)}
                {runIn}
              </strong>
              {hazards[hazard.note]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
