/** Answers requests for pictures on paper, as soon as the figure stands still. Draws nothing on the stage. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { SnapshotRequest } from '../../state/snapshotSlice.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { usePointName } from '../../state/texts.ts'
import { useStage } from '../stage.ts'
import { drawSnapshot } from './drawSnapshot.ts'

/** The figure settles within this, ms: a morph and a raised arm take half a second. */
const PATIENCE_MS = 60
/** A graphics context that is lost again and again while it draws will not do it the next time either. */
const MOST_TRIES = 3
const RETRY_MS = 500
/** Tries per request; the canvas, and this layer with it, may be replaced between two of them. */
const triesOf = new WeakMap<SnapshotRequest, number>()

export default function SnapshotLayer() {
  const stage = useStage()
  const store = useAppStoreApi()
  const gl = useThree((s) => s.gl)
  const invalidate = useThree((s) => s.invalidate)
  const request = useApp((s) => s.snapshotRequest)
  const nameOf = usePointName()

  useEffect(() => {
    if (!request) return
    let current = true
    let timer = 0
    const draw = async () => {
      if (!current) return
      const again = (delayMs = PATIENCE_MS) => {
        timer = window.setTimeout(() => void draw(), delayMs)
      }
      if (stage.surface.stale || stage.surface.share < 0 || gl.getContext().isContextLost()) return again()
      const { answerSnapshot } = store.getState()
      try {
        await document.fonts.ready
        const state = store.getState()
        const pointName = (code: string) => {
          const point = state.atlas.points.get(code)
          return point ? nameOf(point) : ''
        }
        const fontFamily = getComputedStyle(document.body).fontFamily
        const drawn = await drawSnapshot(gl, stage, state, request, { nameOf: pointName, fontFamily })
        answerSnapshot(request, { kind: 'ready', ...drawn })
      } catch (error) {
        const tries = (triesOf.get(request) ?? 0) + 1
        triesOf.set(request, tries)
        // Whether the context is lost is sometimes known only after the error.
        if (tries < MOST_TRIES) return again(RETRY_MS)
        answerSnapshot(request, { kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
      }
      // The stage was lent: it draws itself again.
      invalidate()
    }
    void draw()
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [request, stage, store, gl, nameOf, invalidate])
  return null
}
