import { useApp } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import styles from './LanguageSwitch.module.css'

/** The name a language gives itself, such as 简体中文. */
export function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

/** As few letters as tell the language where there is little room: 中文, EN. */
function shortName(tag: string): string {
  const [base = tag] = tag.split('-')
  const name = ownName(base)
  return /\p{Script=Latin}/u.test(name) ? base.toUpperCase() : name
}

/** Every language by its own name, in a short form beside little room; nothing when there is only one. */
export function LanguageSwitch() {
  const t = useT()
  const languages = useApp((s) => s.languages)
  const setLanguage = useApp((s) => s.setLanguage)
  const language = useLanguage()
  if (languages.length < 2) return null
  return (
    <span className={styles.language}>
      <span className={styles.short} aria-hidden="true">
        {shortName(language)}
      </span>
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
    </span>
  )
}
