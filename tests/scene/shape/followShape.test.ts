import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BUILD_SHAPES, DEFAULT_SHAPE, PRESET_IDS } from '../../../src/domain/bodies.ts'
import type { Anchor } from '../../../src/domain/built.ts'
import type { BodyPlaces } from '../../../src/domain/places.ts'
import { followShape, solvedPlaces } from '../../../src/scene/shape/followShape.ts'
import type { SolveAnswer, SolveRequest } from '../../../src/scene/shape/solveAnswers.ts'
import type { ShapeLoader } from '../../../src/scene/shape/shapeFiles.ts'
import type { Stage } from '../../../src/scene/stage.ts'
import { type AppStore, createAppStore } from '../../../src/state/store.ts'
import { smallAtlas } from '../../state/smallAtlas.ts'

const anchor = (vertex: number): Anchor => ({
  side: 'left',
  vertices: [vertex, vertex, vertex],
  weights: [1, 0, 0],
  residualMm: 0.2,
  uncertaintyMm: 4,
})
const places = (vertex: number): BodyPlaces => ({
  anchors: { BL40: [anchor(vertex)] },
  alternatives: {},
  landmarks: [],
  segments: [],
  courses: [],
})
const solved = (vertex: number): Extract<SolveAnswer, { kind: 'points' }>['solved'] => ({
  anchors: { BL40: [{ side: 'left', vertices: [vertex, vertex, vertex], weights: [1, 0, 0] }] },
  landmarks: [],
  segments: [],
  unsolved: [],
})

class FakeWorker {
  onmessage: ((event: { data: SolveAnswer }) => void) | null = null
  onerror: unknown = null
  asked: SolveRequest[] = []
  ended = false
  postMessage(request: SolveRequest): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.ended = true
  }
  answer(answer: SolveAnswer): void {
    this.onmessage?.({ data: answer })
  }
}

let store: AppStore
let worker: FakeWorker
let loader: Record<'builds' | 'places' | 'tables', ReturnType<typeof vi.fn>>
let stop: () => void
const told = () => store.getState().shownPlaces
const vertexOf = () => store.getState().atlas.points.get('BL40')?.anchors.male[0]?.vertices[0]

beforeEach(() => {
  store = createAppStore(smallAtlas())
  worker = new FakeWorker()
  const joints = Object.fromEntries(PRESET_IDS.map((id) => [id, Array.from({ length: 21 }, () => 0)]))
  loader = {
    builds: vi.fn(() => Promise.resolve({})),
    places: vi.fn(() => Promise.resolve(places(77))),
    tables: vi.fn(() => Promise.resolve({ builds: { armJoints: joints }, landmarks: {}, courses: {} })),
  }
  const positions = Float32Array.from([0, 0, 0])
  const surface = {
    hasBuilds: false,
    setBuilds: vi.fn(() => (surface.hasBuilds = true)),
    positionsFor: () => positions,
  }
  const body = { positions: { male: positions, female: positions }, triangles: [], skinVertexCount: 1, regions: [0] }
  const stage = { surface, data: { body: { ...body, regionNames: [] } }, redraw: vi.fn() } as unknown as Stage
  stop = followShape(
    store,
    stage,
    loader as unknown as ShapeLoader,
    () => places(5),
    () => worker as unknown as Worker,
  )
})
const quiet = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('points on another build', () => {
  it('nothing is downloaded for the default body', async () => {
    await quiet()
    expect(loader.builds).not.toHaveBeenCalled()
    expect(told()).toBeNull()
  })

  it('at a preset are its own, and at the default again those the page came with', async () => {
    const before = vertexOf()
    store.getState().setShape(BUILD_SHAPES.heavy)
    await quiet()
    expect(told()).toMatchObject({ preset: 'male-heavy', how: 'preset' })
    expect(vertexOf()).toBe(77)
    expect(worker.asked).toHaveLength(0)
    store.getState().setShape(DEFAULT_SHAPE)
    await quiet()
    expect(told()).toBeNull()
    expect(vertexOf()).toBe(before)
  })

  it('ride while the slider is held, and are worked out once it is let go', async () => {
    store.getState().setShape({ ...DEFAULT_SHAPE, weight: 0.7 }, true)
    await quiet()
    expect(told()).toMatchObject({ preset: 'male-heavy', how: 'riding' })
    expect(worker.asked).toHaveLength(0)
    store.getState().setShape({ ...DEFAULT_SHAPE, weight: 0.7 })
    await quiet()
    expect(worker.asked).toHaveLength(1)
    expect(store.getState().placing).toBe(true)
    const { nonce } = worker.asked[0]!
    worker.answer({ nonce, kind: 'points', solved: solved(123), tookMs: 1 })
    expect(told()?.how).toBe('solved')
    expect(vertexOf()).toBe(123)
    worker.answer({ nonce, kind: 'courses', lines: [], tookMs: 2 })
    expect(store.getState().placing).toBe(false)
  })

  it('an answer to an older question is dropped', async () => {
    store.getState().setShape({ ...DEFAULT_SHAPE, weight: 0.7 })
    await quiet()
    store.getState().setShape({ ...DEFAULT_SHAPE, weight: 0.9 })
    await quiet()
    worker.answer({ nonce: worker.asked[0]!.nonce, kind: 'points', solved: solved(9), tookMs: 1 })
    expect(vertexOf()).toBe(77)
    worker.answer({ nonce: worker.asked[1]!.nonce, kind: 'points', solved: solved(10), tookMs: 1 })
    expect(vertexOf()).toBe(10)
  })

  it('a failed download goes back to the default body and says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    loader.places.mockImplementation(() => Promise.reject(new Error('offline')))
    store.getState().setShape(BUILD_SHAPES.slim)
    await quiet()
    expect(store.getState().shape).toEqual(DEFAULT_SHAPE)
    expect(store.getState().notices.map(({ key }) => key)).toEqual(['build.failed'])
  })

  it('ends with the picture', async () => {
    store.getState().setShape({ ...DEFAULT_SHAPE, age: 0.5 })
    await quiet()
    stop()
    expect(worker.ended).toBe(true)
  })

  it('what cannot be solved keeps riding, with the figures of the preset', () => {
    const both = { ...places(1), anchors: { BL40: [anchor(1)], GV4: [anchor(2)] } }
    expect(solvedPlaces(both, solved(3)).anchors).toEqual({
      BL40: [{ ...anchor(1), vertices: [3, 3, 3] }],
      GV4: [anchor(2)],
    })
  })
})
