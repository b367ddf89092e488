import { lazy, type RefCallback, Suspense } from 'react'
import { useApp } from '../state/context.ts'
import { useT } from '../state/texts.ts'
import panel from '../ui/frame/Panel.module.css'
import { preloadLater } from '../ui/lazyPart.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './RulerHost.module.css'

const loadPanel = async () => ({ default: (await import('../ui/ruler/RulerPanel.tsx')).RulerPanel })
const RulerPanel = lazy(loadPanel)
preloadLater(loadPanel)

/** The ruler's panel, downloaded when the ruler is first opened. */
export function RulerHost({ coverRef }: { coverRef: RefCallback<HTMLElement> }) {
  const t = useT()
  const openRuler = useApp((s) => s.openRuler)
  const notify = useApp((s) => s.notify)
  const failed = () => {
    openRuler(false)
    notify({ id: 'ruler', kind: 'warning', key: 'ruler.failed' })
  }
  return (
    <div className={styles.ruler} ref={coverRef}>
      <ErrorBoundary onError={failed}>
        <Suspense fallback={<p className={panel.small}>{t('ruler.loading')}</p>}>
          <RulerPanel />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}
