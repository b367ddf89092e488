/** The search with the words it looks through: a download of its own. */
import { searchUrls } from 'virtual:content'
import type { SearchTerms } from '../domain/search/terms.ts'
import { SearchDialog, type SearchDialogProps } from '../ui/search/SearchDialog.tsx'

export type SearchProps = Pick<SearchDialogProps, 'typed'>

/** Words of the other languages, downloaded once. */
const words = new Map<string, Promise<SearchTerms>>()

/** @throws Error when the file is missing */
async function download(language: string, url: string): Promise<SearchTerms> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`search-${language}.json: expected status 200, received ${response.status}`)
  // Made from judged texts when the page was built.
  return (await response.json()) as SearchTerms
}

/** The words of every language but one; those that cannot be had are left out, and tried again another time. */
async function loadOthers(language: string): Promise<SearchTerms[]> {
  const wanted = Object.entries(searchUrls).filter(([tag]) => tag !== language)
  const got = await Promise.allSettled(
    wanted.map(([tag, url]) => {
      const asked = words.get(tag) ?? download(tag, url)
      words.set(tag, asked)
      asked.catch(() => words.delete(tag))
      return asked
    }),
  )
  return got.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}

/** The dialog, in every language there is. */
export function Search({ typed }: SearchProps) {
  return <SearchDialog loadOthers={loadOthers} typed={typed} />
}
