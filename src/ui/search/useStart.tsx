import { useApp } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import type { Option, Section } from './Options.tsx'
import styles from './Search.module.css'

/** One of everything that can be found. */
const EXAMPLES = ['condition', 'code', 'name', 'hanzi', 'part', 'category', 'landmark', 'page'] as const
/** Examples in a language of their own, whatever the page is in. */
const TONGUES: Partial<Record<(typeof EXAMPLES)[number], string>> = { name: 'zh-Latn', hanzi: 'zh-Hans' }
const LISTS = ['patterns', 'points', 'meridians'] as const

/** What stands in the list before anything is typed, and when nothing fits. */
export function useStart(setQuery: (query: string) => void): { examples: Section; lists: Section } {
  const t = useT()
  const language = useLanguage()
  const goTo = useApp((s) => s.goTo)
  const option = (key: string, main: Option['main'], note: string, choose: () => void): Option => ({
    key,
    main,
    note,
    style: {},
    swatch: false,
    point: null,
    picked: false,
    choose,
  })
  return {
    examples: {
      id: 'examples',
      label: t('search.try'),
      options: EXAMPLES.map((id) => {
        const query = t(`search.try.${id}.query`)
        const tongue = TONGUES[id]
        const main = (
          <span className={styles.example} lang={tongue === language ? undefined : tongue}>
            {query}
          </span>
        )
        return option(`example ${id}`, main, t(`search.try.${id}`), () => setQuery(query))
      }),
    },
    lists: {
      id: 'lists',
      label: t('home.lists'),
      options: LISTS.map((id) => option(`list ${id}`, t(`home.${id}`), '', () => goTo({ kind: 'list', id }))),
    },
  }
}
