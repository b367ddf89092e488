import { useLanguage } from '../../state/texts.ts'
import styles from './Learn.module.css'

/** A share as a figure, with a bar beside it for the eye. @param share 0…1 */
export function Percent({ share }: { share: number }) {
  const language = useLanguage()
  return (
    <span className={styles.percent}>
      <span>{new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
    </span>
  )
}
