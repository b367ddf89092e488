/**
 * Mounts the renderer on a canvas: sizes, pixel ratio, context loss. Uses the renderer's
 * `createRoot` instead of its Canvas component, which would put all of three into the bundle
 * (measured: 57 kB gzip more) and brings an event system that picking does not use.
 */
import { createRoot, type ReconcilerRoot } from '@react-three/fiber'
import type { ReactNode } from 'react'
import { installProbe } from './probe.ts'
import type { Stage } from './stage.ts'

/** Sharp enough for hairlines; more costs 2.5–3.3 times the frame. */
const DPR: [number, number] = [1, 1.75]

export interface CanvasEvents {
  onFirstFrame(): void
  onLost(): void
  onRestored(): void
  onError(reason: string): void
}

export interface MountedCanvas {
  render(children: (stage: Stage) => ReactNode): void
  unmount(): void
}

/** True when this browser gives a WebGL2 context; the trial context is released at once. */
export function hasWebGL2(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2')
    gl?.getExtension('WEBGL_lose_context')?.loseContext()
    return gl !== null
  } catch {
    return false
  }
}

export function mountCanvas(stage: Stage, events: CanvasEvents): MountedCanvas {
  const { canvas, host, camera } = stage
  const root: ReconcilerRoot<HTMLCanvasElement> = createRoot(canvas)
  let children: ReactNode = null
  let gone = false
  let drawn = false
  let removeProbe = () => {}

  const lost = (event: Event) => {
    event.preventDefault() // without this the browser never restores
    events.onLost()
  }
  const restored = () => {
    // Demand rendering stays blank until someone asks for a frame.
    root.render(children).getState().invalidate()
    events.onRestored()
  }
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', restored)

  const configure = () => {
    const { clientWidth: width, clientHeight: height } = host
    if (gone || width === 0 || height === 0) return
    root
      .configure({
        gl: { alpha: true, antialias: true, premultipliedAlpha: true, powerPreference: 'default' },
        camera,
        flat: true,
        frameloop: 'demand',
        dpr: DPR,
        size: { width, height, top: 0, left: 0 },
      })
      .then(
        () => {
          if (gone) return
          const store = root.render(children)
          if (drawn) return
          drawn = true
          const { gl, invalidate } = store.getState()
          gl.setClearColor(0x000000, 0)
          removeProbe = installProbe(stage, gl)
          invalidate()
          // Two ticks: the first frame has then been handed to the compositor.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              if (!gone) events.onFirstFrame()
            }),
          )
        },
        (error: unknown) => events.onError(error instanceof Error ? error.message : String(error)),
      )
  }
  const resizing = new ResizeObserver(configure)

  return {
    render(make) {
      children = make(stage)
      if (drawn) root.render(children)
      else resizing.observe(host)
    },
    unmount() {
      gone = true
      resizing.disconnect()
      removeProbe()
      canvas.removeEventListener('webglcontextlost', lost)
      canvas.removeEventListener('webglcontextrestored', restored)
      root.unmount()
    },
  }
}
