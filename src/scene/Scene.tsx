/**
 * The picture: a full-bleed canvas with an overlay for labels. Loads what it needs, tells the
 * store how it fares, and gives way to the lists when there is no WebGL2.
 */
import { useEffect, useRef, useState } from 'react'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { LanguageContext, TextsContext, useLanguage, useT, useTexts } from '../state/texts.ts'
import { StoreContext } from '../state/context.ts'
import { hasWebGL2, type MountedCanvas, mountCanvas } from './canvasRoot.ts'
import { loadSceneData, type SceneFiles } from './loadSceneData.ts'
import { Picture } from './Picture.tsx'
import styles from './scene.module.css'
import { createStage, type SceneData, StageContext } from './stage.ts'

/** Addresses of the files, and the SHA-256 of the drawn triangles the anchors were made for; another mesh is refused. */
export type SceneProps = SceneFiles

/** A lost context that has not come back after this long gets a new canvas. */
const REMOUNT_AFTER_MS = 4000

export default function Scene({ files }: { files: SceneProps }) {
  const store = useAppStoreApi()
  const t = useT()
  const [data, setData] = useState<SceneData | null>(null)
  const [supported] = useState(hasWebGL2)
  /** Counts canvases: a new one replaces a context that stays lost. */
  const [attempt, setAttempt] = useState(0)
  const ready = useApp((s) => s.sceneStatus.kind === 'ready')

  useEffect(() => {
    const { setSceneStatus } = store.getState()
    if (!supported) {
      setSceneStatus({ kind: 'unsupported' })
      return
    }
    let current = true
    setSceneStatus({ kind: 'loading' })
    loadSceneData(files)
      .then((loaded) => {
        if (current) setData(loaded)
      })
      .catch((error: unknown) => {
        if (current) setSceneStatus({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
      })
    return () => {
      current = false
    }
  }, [store, supported, files])

  if (!supported) return null
  return (
    <div className={styles.scene} data-ready={ready}>
      {data && (
        <CanvasHost key={attempt} data={data} label={t('scene.label')} onGiveUp={() => setAttempt((n) => n + 1)} />
      )}
    </div>
  )
}

interface HostProps {
  data: SceneData
  label: string
  onGiveUp: () => void
}

/** One canvas with its GPU context, from mount to unmount. */
function CanvasHost({ data, label, onGiveUp }: HostProps) {
  const store = useAppStoreApi()
  const texts = useTexts()
  const language = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const overlay = useRef<HTMLDivElement>(null)
  const mounted = useRef<MountedCanvas | null>(null)
  const giveUp = useRef(onGiveUp)
  giveUp.current = onGiveUp

  useEffect(() => {
    if (!host.current || !overlay.current) return
    const { setSceneStatus } = store.getState()
    const canvas = document.createElement('canvas')
    canvas.className = styles.canvas ?? ''
    canvas.tabIndex = 0
    canvas.setAttribute('role', 'application') // arrow keys turn the figure instead of reading on
    host.current.prepend(canvas)
    const stage = createStage(host.current, overlay.current, canvas, data)
    let timer = 0
    mounted.current = mountCanvas(stage, {
      onFirstFrame: () => setSceneStatus({ kind: 'ready' }),
      onLost: () => {
        setSceneStatus({ kind: 'lost' })
        timer = window.setTimeout(() => giveUp.current(), REMOUNT_AFTER_MS)
      },
      onRestored: () => {
        window.clearTimeout(timer)
        setSceneStatus({ kind: 'ready' })
      },
      onError: (reason) => setSceneStatus({ kind: 'failed', reason }),
    })
    return () => {
      window.clearTimeout(timer)
      mounted.current?.unmount()
      mounted.current = null
      stage.surface.dispose()
      canvas.remove()
    }
  }, [data, store])

  useEffect(() => {
    host.current?.querySelector('canvas')?.setAttribute('aria-label', label)
  }, [label, data])

  // The picture is another React root: contexts are handed over by hand.
  useEffect(() => {
    mounted.current?.render((stage) => (
      <StoreContext.Provider value={store}>
        <LanguageContext.Provider value={language}>
          <TextsContext.Provider value={texts}>
            <StageContext.Provider value={stage}>
              <Picture />
            </StageContext.Provider>
          </TextsContext.Provider>
        </LanguageContext.Provider>
      </StoreContext.Provider>
    ))
  }, [data, store, texts, language])

  return (
    <div ref={host} className={styles.host}>
      <div ref={overlay} className={styles.overlay} aria-hidden="true" />
    </div>
  )
}
