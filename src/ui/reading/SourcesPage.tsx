import { useEffect, useRef } from 'react'
import { citation } from '../../domain/citation.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import evidence from '../card/Evidence.module.css'
import { SourceLine } from '../card/Sources.tsx'
import panel from '../frame/Panel.module.css'
import { EditionFacts } from '../offline/EditionFacts.tsx'
import { PageFrame } from '../pages/PageFrame.tsx'
import styles from './Reading.module.css'

/** Every work the atlas rests on, by name, with what was checked of it. Opened at a work, it starts there. */
export function SourcesPage({ item }: { item: string | null }) {
  const t = useT()
  const sources = useApp((s) => s.atlas.content.sources)
  const studies = useApp((s) => s.atlas.content.studies)
  const openPage = useApp((s) => s.openPage)
  const wanted = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // After the frame has put the reader at the page's heading.
    if (item !== null) queueMicrotask(() => wanted.current?.focus())
  }, [item])
  const named = Object.values(sources).map((source) => {
    const { authors, title, year } = citation(source.csl)
    return { source, key: `${authors || title} ${year}` }
  })
  named.sort((a, b) => a.key.localeCompare(b.key, 'en'))
  const open = named.filter(({ source }) => source.status === 'to-confirm').length
  return (
    <PageFrame title={t('page.sources')}>
      <EditionFacts />
      <p className={styles.lead}>{t('sourcesPage.count', { count: named.length, open })}</p>
      <ul className={styles.studies}>
        {named.map(({ source: { id, status } }) => (
          <li
            key={id}
            className={styles.study}
            tabIndex={-1}
            ref={id === item ? wanted : undefined}
            data-source={id}
            data-wanted={id === item || undefined}
          >
            <SourceLine id={id} />
            <p className={styles.meta}>
              {status === 'checked' && <span className={panel.small}>{t('sourcesPage.status.checked')}</span>}
              {studies[id] && (
                <button type="button" className={evidence.more} onClick={() => openPage('evidence', id)}>
                  {t('evidence.more')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
