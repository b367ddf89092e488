import type { ViewId } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import styles from './Embed.module.css'

const VIEWS = ['front', 'back', 'left', 'right'] as const satisfies readonly ViewId[]

/** The guided views; the best one where there is something to look at. */
export function EmbedViews() {
  const t = useT()
  const view = useApp((s) => (s.freeCamera ? null : s.view))
  const selected = useApp((s) => s.selected)
  const goal = useApp(
    (s) => s.selected !== null || s.highlighted.length > 0 || (s.patternId !== null && s.gate === 'clear'),
  )
  const lookFrom = useApp((s) => s.lookFrom)
  return (
    <nav className={styles.views} aria-label={t('toolbar.label')}>
      {VIEWS.map((id) => (
        <button key={id} type="button" aria-pressed={view === id} onClick={() => lookFrom(id)}>
          {t(`toolbar.${id}`)}
        </button>
      ))}
      {goal && (
        <button type="button" aria-pressed={view === 'best'} onClick={() => lookFrom('best', selected)}>
          {t('toolbar.bestShort')}
        </button>
      )}
    </nav>
  )
}
