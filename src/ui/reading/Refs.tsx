import { workName } from '../../domain/workName.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { SourceLine } from '../card/Sources.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Reading.module.css'

/** Opens what is known of a work: its study where there is one, else its line among all sources. */
function useOpenWork(): (id: string) => void {
  const openPage = useApp((s) => s.openPage)
  const studies = useApp((s) => s.atlas.content.studies)
  return (id) => openPage(studies[id] ? 'evidence' : 'sources', id)
}

/** Numbers behind a sentence, one for each work; each leads to the work. `order` gives the numbers. */
export function Refs({ ids, order }: { ids: readonly string[]; order: readonly string[] }) {
  const t = useT()
  const open = useOpenWork()
  const content = useApp((s) => s.atlas.content)
  return (
    <span className={styles.refs}>
      {ids.map((id) => {
        const number = order.indexOf(id) + 1
        const name = workName(content, id)
        if (!name) return null
        return (
          <button
            key={id}
            type="button"
            className={styles.ref}
            aria-label={t('refs.open', { number, name })}
            title={name}
            onClick={() => open(id)}
          >
            {number}
          </button>
        )
      })}
    </span>
  )
}

/** Every work of a page, numbered as in its sentences. */
export function RefList({ order }: { order: readonly string[] }) {
  const t = useT()
  if (order.length === 0) return null
  return (
    <section aria-labelledby="refs-title" className={styles.part}>
      <h3 id="refs-title" className={panel.label}>
        {t('refs.list')}
      </h3>
      <ol className={styles.refList}>
        {order.map((id) => (
          <li key={id}>
            <SourceLine id={id} />
          </li>
        ))}
      </ol>
    </section>
  )
}
