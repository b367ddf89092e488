import { useContext } from 'react'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import styles from './Kiosk.module.css'
import { KioskPlaceContext, Screen } from './Screen.tsx'
import stop from './Stop.module.css'

/** An emergency: what to do now, whom to tell, and no points. */
export function Stop() {
  const t = useT()
  const texts = useTexts().redFlags
  const flagId = useApp((s) => s.emergencyFlag)
  const level = useApp((s) => s.atlas.content.redFlags.find((flag) => flag.id === flagId)?.level)
  const mistake = useApp((s) => s.reopenCheck)
  const { startAgain } = useContext(KioskPlaceContext)
  const flag = flagId ? texts[flagId] : undefined
  return (
    <Screen
      id="stop"
      title={t(level === 'pregnancy' ? 'emergency.maternity' : 'emergency.title')}
      says={[t('kiosk.callStaff'), flag?.action ?? '', t('emergency.noPoints')]}
      back={mistake}
      words
      onward={
        <button type="button" className={styles.primary} onClick={startAgain}>
          {t('kiosk.done')}
        </button>
      }
    >
      <div className={stop.stop}>
        <p className={stop.first}>{t('kiosk.callStaff')}</p>
        <p>{flag?.action}</p>
        <p>{t('emergency.noPoints')}</p>
        <p className={stop.because}>
          {t('emergency.because')} <q>{flag?.question}</q>
        </p>
      </div>
    </Screen>
  )
}
