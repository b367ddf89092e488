import { useT, useTexts } from '../../state/texts.ts'
import styles from './Kiosk.module.css'

/** What red flags answered with yes ask for; several signs may ask for the same thing, which is said once. */
export function useFirst(flags: readonly string[]): string[] {
  const t = useT()
  const texts = useTexts().redFlags
  const actions = [...new Set(flags.flatMap((id) => texts[id]?.action ?? []))]
  return actions.length > 0 ? [t('intake.first'), ...actions] : []
}

/** Stands above whatever follows; nothing where nothing was answered with yes. */
export function First({ lines }: { lines: readonly string[] }) {
  const [title] = lines
  if (title === undefined) return null
  return (
    <section className={styles.alarm} aria-label={title} data-first>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
