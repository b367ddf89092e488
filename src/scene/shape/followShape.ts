/**
 * Keeps the places of points, landmarks and courses in step with the build shown: a preset's own at a preset, the
 * nearest preset's riding the skin in between, and worked out again by a worker once the slider is let go.
 */
import {
  armJointsOf,
  nearestPreset,
  partsOf,
  presetAt,
  type Shape,
  shapeDistance,
  DEFAULT_SHAPE,
} from '../../domain/bodies.ts'
import type { Anchor } from '../../domain/built.ts'
import { bothSides } from '../../domain/courses.ts'
import type { BodyId } from '../../domain/ids.ts'
import type { BodyPlaces } from '../../domain/places.ts'
import { mirrorPartners } from '../../geometry/mirror.ts'
import { outerTriangles } from '../../geometry/outerSkin.ts'
import type { ShownPlaces } from '../../state/bodySlice.ts'
import type { AppStore } from '../../state/store.ts'
import type { Stage } from '../stage.ts'
import type { ShapeLoader } from './shapeFiles.ts'
import type { SolveAnswer, SolveRequest } from './solveAnswers.ts'

const isDefault = (shape: Readonly<Shape>): boolean => shapeDistance(shape, DEFAULT_SHAPE) === 0

/**
 * Solved places; what could not be solved keeps riding, and figures stay those of the nearest preset:
 * residuals are claimed at presets only.
 */
export function solvedPlaces(
  nearest: BodyPlaces,
  solved: Extract<SolveAnswer, { kind: 'points' }>['solved'],
): BodyPlaces {
  const anchors = Object.fromEntries(
    Object.entries(nearest.anchors).map(([code, riding]) => [
      code,
      riding.map((own): Anchor => {
        const found = solved.anchors[code]?.find(({ side }) => side === own.side)
        return found ? { ...own, vertices: found.vertices, weights: found.weights } : own
      }),
    ]),
  )
  const known = new Set(solved.landmarks.map(({ id, side }) => `${id} ${side}`))
  return {
    ...nearest,
    anchors,
    landmarks: [...solved.landmarks, ...nearest.landmarks.filter(({ id, side }) => !known.has(`${id} ${side}`))],
    segments: solved.segments,
  }
}

/**
 * @param defaultPlaces places of a sex's default body; its landmarks may not be there yet
 * @returns the function that stops it
 */
export function followShape(
  store: AppStore,
  stage: Stage,
  loader: ShapeLoader,
  defaultPlaces: (body: BodyId) => BodyPlaces,
  makeWorker: () => Worker,
): () => void {
  let worker: Worker | null = null
  let nonce = 0
  const mesh = { triangles: outerTriangles(stage.data.body), mirror: mirrorPartners(stage.data.body.positions.male) }

  const failed = (error: unknown): void => {
    console.warn(error)
    const { notify, setShape, setPlacing } = store.getState()
    setPlacing(false)
    notify({ id: 'build', kind: 'warning', key: 'build.failed' })
    setShape(DEFAULT_SHAPE)
  }

  /** Places of the nearest preset, at once when they are there. */
  async function follow(): Promise<void> {
    const mine = ++nonce
    const current = (): boolean => mine === nonce
    const { body, shape, shaping, showPlaces, setPlacing } = store.getState()
    if (isDefault(shape)) {
      setPlacing(false)
      if (store.getState().shownPlaces) showPlaces(null)
      return
    }
    try {
      if (!stage.surface.hasBuilds) {
        setPlacing(true)
        stage.surface.setBuilds(await loader.builds())
        stage.redraw()
        if (!current()) return
      }
      const preset = nearestPreset(body, shape)
      const shown = store.getState().shownPlaces
      const nearest = partsOf(preset).build === null ? defaultPlaces(body) : await loader.places(preset)
      if (!current()) return
      const atPreset = presetAt(body, shape) !== null
      const how: ShownPlaces['how'] = atPreset ? 'preset' : 'riding'
      if (shown?.body !== body || shown.preset !== preset || shown.how !== how)
        showPlaces({ body, preset, how, places: nearest })
      setPlacing(!atPreset && !shaping)
      if (!atPreset && !shaping) await solve(mine, nearest)
    } catch (error) {
      if (current()) failed(error)
    }
  }

  async function solve(mine: number, nearest: BodyPlaces): Promise<void> {
    const { body, shape, atlas } = store.getState()
    const preset = nearestPreset(body, shape)
    const { builds, landmarks, courses } = await loader.tables()
    if (mine !== nonce) return
    worker ??= makeWorker()
    let places = nearest
    worker.onerror = (event) => {
      if (mine === nonce) failed(new Error(event.message))
    }
    worker.onmessage = ({ data }: MessageEvent<SolveAnswer>) => {
      if (data.nonce !== nonce) return
      const { showPlaces, setPlacing } = store.getState()
      if (data.kind === 'failed') {
        // Riding anchors stay: they are a good guess and are told as such.
        setPlacing(false)
        console.warn(data.reason)
        return
      }
      if (data.kind === 'points') places = solvedPlaces(nearest, data.solved)
      else {
        places = { ...places, courses: bothSides(data.lines, (vertex) => mesh.mirror[vertex]!) }
        setPlacing(false)
      }
      showPlaces({ body, preset, how: 'solved', places })
    }
    const request: SolveRequest = {
      nonce: mine,
      input: {
        preset,
        positions: stage.surface.positionsFor(body, shape),
        triangles: mesh.triangles,
        mirror: mesh.mirror,
        table: landmarks,
        points: atlas.content.points,
        armJoints: armJointsOf(builds, body, shape),
      },
      courses,
    }
    worker.postMessage(request)
  }

  void follow()
  const stop = store.subscribe((now, before) => {
    if (now.shape !== before.shape || now.body !== before.body || now.shaping !== before.shaping) void follow()
  })
  return () => {
    stop()
    nonce += 1
    worker?.terminate()
  }
}
