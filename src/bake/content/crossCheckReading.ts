/** References of studies and articles: what they name must exist, and no sentence may be left over. */
import type { Content } from '../../domain/content.ts'
import type { Locale } from '../../domain/locale.ts'

type Note = (path: string, expected: string, received: unknown) => void
/** A writer of problems for one file below assets/content. */
type NoteIn = (file: string) => Note

const CONTENT = 'assets/content'

/** Outcome keys that a study measures. */
export function outcomesOf(content: Content): Record<string, true> {
  const keys = Object.values(content.studies).flatMap((study) => study.results.map((result) => result.outcome))
  return Object.fromEntries(keys.map((key) => [key, true]))
}

/** All references of studies and articles. Pure. */
export function checkReading(content: Content, noteIn: NoteIn): void {
  for (const study of Object.values(content.studies)) {
    const note = noteIn(`studies/${study.id}.json`)
    if (!content.sources[study.id]) note('id', `a source in ${CONTENT}/sources`, study.id)
    const other = study.pair === null ? undefined : content.studies[study.pair]
    if (study.pair !== null && other?.pair !== study.id)
      note('pair', 'a study that names this one as its pair', study.pair)
  }
  for (const article of Object.values(content.articles)) {
    const note = noteIn(`articles/${article.id}.json`)
    const seen = new Set<string>()
    article.parts.forEach((part, at) => {
      if (seen.has(part.id)) note(`parts.${at}.id`, 'each part once', part.id)
      seen.add(part.id)
      part.texts.forEach(({ sources }, place) =>
        sources.forEach((id, index) => {
          if (!content.sources[id])
            note(`parts.${at}.texts.${place}.sources.${index}`, `a source in ${CONTENT}/sources`, id)
        }),
      )
    })
  }
}

/** Keys of one language that studies and articles name, and sentences that no part names. */
export function checkReadingTexts(content: Content, locale: Locale, language: string, noteIn: NoteIn): void {
  const texts = (part: string): string => `a text in assets/locales/${language}/${part}`
  for (const study of Object.values(content.studies)) {
    const note = noteIn(`studies/${study.id}.json`)
    if (!locale.evidence[study.reading]) note('reading', texts('evidence'), study.reading)
    study.results.forEach(({ outcome }, index) => {
      if (!locale.outcomes[outcome]) note(`results.${index}.outcome`, texts('outcomes'), outcome)
    })
  }
  for (const article of Object.values(content.articles)) {
    const note = noteIn(`articles/${article.id}.json`)
    const own = locale.articles[article.id]
    if (!own) {
      note('id', texts('articles'), article.id)
      continue
    }
    article.parts.forEach((part, at) => {
      const said = own.parts[part.id]
      if (!said) {
        note(`parts.${at}.id`, texts(`articles, ${article.id}.parts`), part.id)
        return
      }
      part.texts.forEach(({ key }, place) => {
        if (!said.texts[key])
          note(`parts.${at}.texts.${place}.key`, texts(`articles, ${article.id}.parts.${part.id}.texts`), key)
      })
      for (const key of Object.keys(said.texts))
        if (!part.texts.some((one) => one.key === key)) note(`parts.${at}.texts`, `every text told in ${language}`, key)
    })
    for (const id of Object.keys(own.parts))
      if (!article.parts.some((part) => part.id === id)) note('parts', `every part told in ${language}`, id)
  }
}
