import { useApp } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import styles from './LanguageSwitch.module.css'

/** The name a language gives itself, such as 简体中文. */
export function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

/** Every language by its own name; nothing when there is only one. */
export function LanguageSwitch() {
  const t = useT()
  const languages = useApp((s) => s.languages)
  const setLanguage = useApp((s) => s.setLanguage)
  const language = useLanguage()
  if (languages.length < 2) return null
  return (
    <select
      className={styles.select}
      aria-label={t('language.choose')}
      value={language}
      onChange={(event) => setLanguage(event.target.value)}
    >
      {languages.map((tag) => (
        <option key={tag} value={tag} lang={tag}>
          {ownName(tag)}
        </option>
      ))}
    </select>
  )
}
