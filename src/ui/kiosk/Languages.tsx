import { kioskLanguages } from '../../domain/kiosk.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import { ownName } from '../frame/LanguageSwitch.tsx'
import styles from './Kiosk.module.css'

/** The languages of this kiosk, each by its own name, one touch away on every screen. */
export function Languages({ onChoose }: { onChoose?: (tag: string) => void }) {
  const t = useT()
  const all = useApp((s) => s.languages)
  const settings = useApp((s) => s.kioskSettings)
  const setLanguage = useApp((s) => s.setLanguage)
  const language = useLanguage()
  const offered = settings ? kioskLanguages(settings, all) : all
  if (offered.length < 2) return null
  return (
    <fieldset className={styles.languages} aria-label={t('language.choose')}>
      {offered.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          className={styles.language}
          aria-pressed={tag === language}
          onClick={() => {
            setLanguage(tag)
            onChoose?.(tag)
          }}
        >
          {ownName(tag)}
        </button>
      ))}
    </fieldset>
  )
}
