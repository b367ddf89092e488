import { SIGN_GROUP_IDS } from '../../domain/signGroups.ts'
import { usePunctuation, useT } from '../../state/texts.ts'
import { WarningBox } from './parts.tsx'
import styles from './Sheet.module.css'

/** Every sign of an emergency by region, for a sheet that belongs to no pattern: one line each, none left out. */
export function SignsBox() {
  const t = useT()
  const { gap, runIn } = usePunctuation()
  return (
    <WarningBox title={t('handout.signs')}>
      <ul className={styles.signs}>
        {SIGN_GROUP_IDS.filter((id) => id !== 'pregnancy').map((id) => (
          <li key={id} data-signs={id}>
            <span className={styles.strong}>
              {t(`handout.signs.${id}`)}
              {runIn}
            </span>
            {t(`handout.signs.${id}.text`)}
          </li>
        ))}
      </ul>
      <p className={styles.strong}>{t('handout.helpDo')}</p>
      <p data-signs="pregnancy">
        <span className={styles.strong}>{t('handout.signs.pregnancy')}</span>
        {gap}
        {t('handout.signs.pregnancy.text')}
      </p>
    </WarningBox>
  )
}
