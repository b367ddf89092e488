import { useT, useTexts } from '../../state/texts.ts'
import styles from './CheckFirst.module.css'

/** What red flags answered with yes ask for, before anything else; nothing where none was. */
export function FirstThis({ flags }: { flags: readonly string[] }) {
  const t = useT()
  const texts = useTexts().redFlags
  // Several signs ask for the same thing: it is said once.
  const actions = [...new Set(flags.flatMap((id) => texts[id]?.action ?? []))]
  if (actions.length === 0) return null
  return (
    <section className={styles.action} aria-label={t('intake.first')} data-first>
      <p>{t('intake.first')}</p>
      <ul>
        {actions.map((action) => (
          <li key={action}>{action}</li>
        ))}
      </ul>
    </section>
  )
}
