import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useApp } from '../state/context.ts'
import { useT } from '../state/texts.ts'
import { StageMessage } from '../ui/frame/StageMessage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import type { SceneFiles } from './load.ts'
import styles from './App.module.css'
import { supportsWebGL2 } from './webgl.ts'

/** The full-bleed stage. The scene comes later than the lists and may fail without them. */
export function StageHost({ files }: { files: SceneFiles }) {
  const t = useT()
  const setSceneStatus = useApp((s) => s.setSceneStatus)
  const [supported] = useState(supportsWebGL2)
  const [attempt, setAttempt] = useState(0)
  // A lazy component remembers its failure; every attempt gets a new one.
  const Scene = useMemo(() => lazy(() => import('../scene/Scene.tsx')), [attempt])

  useEffect(() => {
    if (!supported) setSceneStatus({ kind: 'unsupported' })
  }, [supported, setSceneStatus])

  const retry = () => {
    setSceneStatus({ kind: 'loading' })
    setAttempt((n) => n + 1)
  }
  return (
    <section className={styles.stage} aria-label={t('stage.label')}>
      {supported && (
        <ErrorBoundary key={attempt} onError={(error) => setSceneStatus({ kind: 'failed', reason: error.message })}>
          <Suspense>
            <Scene {...files} />
          </Suspense>
        </ErrorBoundary>
      )}
      <StageMessage onRetry={retry} />
    </section>
  )
}
