import { localeUrls, mainLanguage } from 'virtual:content'
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { useApp } from '../state/context.ts'
import { LanguageContext, TextsContext } from '../state/texts.ts'
import { matchLanguage } from './language.ts'
import { type Loaded, loadLocale } from './load.ts'

type Spoken = Pick<Loaded, 'locale' | 'language'>

/**
 * Gives the texts of the chosen language to everything inside. A new choice is downloaded while the old texts
 * stay; if that fails, they stay and a notice says so. Nothing else is loaded again.
 */
export function LanguageHost({
  first,
  preferred,
  children,
}: {
  first: Spoken
  /** The browser's languages, best first: what holds without a choice. */
  preferred: readonly string[]
  children: ReactNode
}) {
  const choice = useApp((s) => s.languageChoice)
  const notify = useApp((s) => s.notify)
  const [spoken, setSpoken] = useState(first)
  const wanted = choice ?? matchLanguage(preferred, Object.keys(localeUrls)) ?? mainLanguage

  useEffect(() => {
    if (wanted === spoken.language) return
    let current = true
    loadLocale(wanted)
      .then((loaded) => {
        if (!current) return
        setSpoken(loaded)
        if (loaded.language !== wanted) throw new Error(wanted)
      })
      .catch(() => current && notify({ id: 'language', kind: 'warning', key: 'language.failed' }))
    return () => {
      current = false
    }
    // A failed download is not tried again until another choice is made.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted])

  useLayoutEffect(() => {
    document.documentElement.lang = spoken.language
  }, [spoken.language])

  return (
    <LanguageContext value={spoken.language}>
      <TextsContext value={spoken.locale}>{children}</TextsContext>
    </LanguageContext>
  )
}
