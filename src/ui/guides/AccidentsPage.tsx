import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import styles from './Guides.module.css'
import { Backing, Bullets, ItemList, Part } from './parts.tsx'

/** What can go wrong, and what to do: first for the patient, then for whoever treats. */
export function AccidentsPage({ item }: { item: string | null }) {
  const t = useT()
  const texts = useTexts().accidents
  const accidents = useApp((s) => s.atlas.content.accidents)
  const openPage = useApp((s) => s.openPage)
  const accident = accidents.find(({ id }) => id === item)
  const text = accident && texts[accident.id]
  if (accident && text) {
    return (
      <PageFrame
        title={text.name}
        part={accident.id}
        back={{ label: t('accident.all'), onBack: () => openPage('accidents') }}
      >
        <p className={styles.lead}>{text.signs}</p>
        <div className={accident.emergency ? styles.help : undefined}>
          <Part title={t(accident.emergency ? 'accident.patientNow' : 'accident.patient')}>
            <Bullets lines={text.patient} />
          </Part>
        </div>
        <Part title={t('accident.practitioner')}>
          <Bullets lines={text.practitioner} />
        </Part>
        <Backing facts={[]} sources={accident.sources} />
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('page.accidents')}>
      <p>{t('accident.lead')}</p>
      <p>
        <strong>{t('accident.count')}</strong>
      </p>
      <ItemList
        page="accidents"
        items={accidents.map(({ id, emergency }) => ({
          id,
          name: texts[id]?.name ?? id,
          summary: texts[id]?.signs ?? '',
          ...(emergency ? { tag: t('accident.emergency') } : {}),
        }))}
      />
      <button type="button" className={button.button} onClick={() => openPage('risk')}>
        {t('page.risk')}
      </button>
    </PageFrame>
  )
}
