/** Studies and sources by author, year, title and number. */
import { citation } from '../citation.ts'
import type { Content } from '../content.ts'
import { workName } from '../workName.ts'
import type { NamedWork } from './things.ts'

/** Every work once: at the page of studies where it is one, else at the page of sources. */
export function namedWorks(content: Pick<Content, 'sources' | 'studies'>): NamedWork[] {
  return Object.values(content.sources).map(({ csl, id }) => ({
    id: `${Object.hasOwn(content.studies, id) ? 'evidence' : 'sources'}.${id}`,
    names: [workName(content, id), csl.title, citation(csl).authors].filter(Boolean),
  }))
}
