import { VOLUMES } from '../../domain/kiosk.ts'
import { useT } from '../../state/texts.ts'
import styles from './Kiosk.module.css'
import { useSpeech } from './useSpeech.ts'
import volume from './Volume.module.css'

/** Louder and quieter, while something is read. Above the bar: what is under the finger stays where it is. */
export function Volume() {
  const t = useT()
  const { can, speaking, loudness, turn } = useSpeech()
  if (!can || !speaking) return null
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot lie in a row everywhere
    <div role="group" aria-label={t('kiosk.volume.label')} className={volume.volume}>
      <button type="button" className={styles.button} aria-disabled={loudness === 0} onClick={() => turn(-1)}>
        {t('kiosk.quieter')}
      </button>
      <output>{t('kiosk.volume', { level: loudness + 1, most: VOLUMES.length })}</output>
      <button
        type="button"
        className={styles.button}
        aria-disabled={loudness + 1 === VOLUMES.length}
        onClick={() => turn(1)}
      >
        {t('kiosk.louder')}
      </button>
    </div>
  )
}
