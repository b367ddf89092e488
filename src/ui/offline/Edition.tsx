import { useApp } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'

/** The date the content was last looked through, in the reader's own way of writing dates. */
export function useContentDate(): string {
  const language = useLanguage()
  const date = useApp((s) => s.atlas.content.contentDate)
  // A date without a time is the same day everywhere.
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}

/** Version and date in one line, for a corner. */
export function EditionLine() {
  const t = useT()
  const version = useApp((s) => s.edition.version)
  const date = useContentDate()
  return <p className={panel.small}>{t('edition.line', { version, date })}</p>
}
