import { lazy, Suspense, useEffect, useState } from 'react'
import { useApp } from '../state/context.ts'
import { useT } from '../state/texts.ts'
import { StageMessage } from '../ui/frame/StageMessage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import type { SceneFiles } from './load.ts'
import { loadScene } from './loadScene.ts'
import styles from './App.module.css'
import { supportsWebGL2 } from './webgl.ts'

/** A lazy component remembers its failure, so every attempt gets a new one. */
function newAttempt(count: number) {
  return { count, Scene: lazy(loadScene) }
}

/** The full-bleed stage. The scene comes later than the lists and may fail without them. */
export function StageHost({ files }: { files: SceneFiles }) {
  const t = useT()
  const setSceneStatus = useApp((s) => s.setSceneStatus)
  const [supported] = useState(supportsWebGL2)
  const [{ count, Scene }, setAttempt] = useState(() => newAttempt(0))

  useEffect(() => {
    if (!supported) setSceneStatus({ kind: 'unsupported' })
  }, [supported, setSceneStatus])

  const retry = () => {
    setSceneStatus({ kind: 'loading' })
    setAttempt(newAttempt(count + 1))
  }
  return (
    <section className={styles.stage} aria-label={t('stage.label')}>
      {supported && (
        <ErrorBoundary key={count} onError={(error) => setSceneStatus({ kind: 'failed', reason: error.message })}>
          <Suspense>
            <Scene files={files} />
          </Suspense>
        </ErrorBoundary>
      )}
      <StageMessage onRetry={retry} />
    </section>
  )
}
