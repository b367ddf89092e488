/**
 * Read-only figures for browser tests. Exists only when the test set
 * `document.documentElement.dataset.probe` before the page loaded; visitors never have it.
 */
import { Vector3, type WebGLRenderer } from 'three'
import type { Stage } from './stage.ts'

export interface Probe {
  /** Frames drawn since mounting. */
  frames(): number
  /** Draw calls and triangles of the last frame. */
  calls(): number
  triangles(): number
  /** What the graphics card holds for the picture. */
  memory(): { geometries: number; textures: number; programs: number }
  /** Body space, metres → stage, CSS px. */
  project(position: [number, number, number]): { x: number; y: number }
  /** Where a point's mark is drawn now, stage CSS px; null when it is not. */
  mark(code: string, side: string): { x: number; y: number } | null
  /** Simulates a lost GPU context; it is given back after `restoreMs`. */
  loseContext(restoreMs?: number): void
}

declare global {
  interface Window {
    __acupointProbe?: Probe
  }
}

/** @returns the function that removes the probe */
export function installProbe(stage: Stage, gl: WebGLRenderer): () => void {
  if (document.documentElement.dataset['probe'] === undefined) return () => {}
  const onStage = (position: [number, number, number]) => {
    const p = new Vector3(...position).project(stage.camera)
    return { x: ((p.x + 1) / 2) * stage.host.clientWidth, y: ((1 - p.y) / 2) * stage.host.clientHeight }
  }
  const probe: Probe = {
    frames: () => gl.info.render.frame,
    calls: () => gl.info.render.calls,
    triangles: () => gl.info.render.triangles,
    memory: () => ({ ...gl.info.memory, programs: gl.info.programs?.length ?? 0 }),
    project: onStage,
    mark(code, side) {
      const mark = stage.marks.find((m) => m.code === code && m.side === side)
      return mark ? onStage(mark.position) : null
    },
    loseContext(restoreMs = 300) {
      const handle = gl.getContext().getExtension('WEBGL_lose_context')
      handle?.loseContext()
      if (restoreMs >= 0) window.setTimeout(() => handle?.restoreContext(), restoreMs)
    },
  }
  window.__acupointProbe = probe
  return () => {
    if (window.__acupointProbe === probe) delete window.__acupointProbe
  }
}
