import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { CautionIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Safety.module.css'

/** What the triangles on the body mean, where their list is, and how they go away. */
export function RiskLegend() {
  const t = useT()
  const toggleLayer = useApp((s) => s.toggleLayer)
  const openPage = useApp((s) => s.openPage)
  return (
    <section className={`${panel.body} ${styles.legend}`} aria-label={t('page.risk')}>
      <CautionIcon />
      <p>{t('risk.legend')}</p>
      <button type="button" className={styles.erase} onClick={() => openPage('risk')}>
        {t('risk.list')}
      </button>
      <button type="button" className={styles.erase} onClick={() => toggleLayer('risk')}>
        {t('risk.hide')}
      </button>
    </section>
  )
}
