/** The cun ruler on the skin: line, ticks, handles and figure. Loaded when the ruler is first opened. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { BufferGeometry, Mesh, type ShaderMaterial, type Vector2 } from 'three'
import { EFFORT } from '../geometry/skinRuler.ts'
import { useApp, useAppStoreApi } from '../state/context.ts'
import type { RulerEnd, SkinPlace } from '../state/rulerSlice.ts'
import { useT, useTexts } from '../state/texts.ts'
import { ribbonArrays } from './constructionMesh.ts'
import { useReducedMotion, useTheme } from './environment.ts'
import { rgbOf, setRibbons } from './guideGeometry.ts'
import { createLineMaterial } from './guideMaterials.ts'
import { PALETTES } from './palette.ts'
import { namedSpots, placeOfEnd } from './rulerEnds.ts'
import { RulerMeasure } from './rulerMeasure.ts'
import { tapePieces } from './rulerMesh.ts'
import { cunPlaces, drawnOn, type Places, setView, showEnds, type ShownTape, stepAlong } from './rulerStage.ts'
import { type HeldEnd, rulerTool } from './rulerTool.ts'
import { RulerView } from './rulerView.ts'
import { useStage } from './stage.ts'

/** While an end is dragged the panel's reading is renewed this often. */
const TOLD_EVERY_MS = 250

export default function RulerLayer() {
  const stage = useStage()
  const store = useAppStoreApi()
  const t = useT()
  const texts = useTexts()
  const theme = useTheme()
  const still = useReducedMotion()
  const size = useThree((s) => s.size)
  const invalidate = useThree((s) => s.invalidate)
  const atlas = useApp((s) => s.atlas)
  const body = useApp((s) => s.body)
  const file = useApp((s) => (s.landmarks.kind === 'ready' ? s.landmarks.file : null))
  const ends = useApp((s) => s.ruler?.ends)
  const nudge = useApp((s) => s.ruler?.nudge ?? null)

  const measure = useMemo(() => new RulerMeasure(stage.surface), [stage])
  const names = useMemo(() => namedSpots(atlas, file, body), [atlas, file, body])
  const mesh = useMemo(() => {
    const made = new Mesh(new BufferGeometry(), createLineMaterial())
    made.frustumCulled = false
    made.renderOrder = 2.2
    made.visible = false
    return made
  }, [])
  const view = useRef<RulerView | null>(null)
  const shown = useRef<ShownTape | null>(null)
  /** An end under the pointer, until its new place comes back from the store; fresh until measured. */
  const held = useRef<(HeldEnd & { fresh: boolean }) | null>(null)
  const told = useRef(-Infinity)
  /** True when the pointer put the last end down: then the camera stays. */
  const byHand = useRef(false)
  const redraw = useRef(() => {})

  const places = useMemo(
    (): Places => [placeOfEnd(ends?.[0] ?? null, atlas, file, body), placeOfEnd(ends?.[1] ?? null, atlas, file, body)],
    [ends, atlas, file, body],
  )
  const nowPlaces = useRef(places)
  nowPlaces.current = places

  useEffect(() => {
    const made = new RulerView(stage.overlay)
    view.current = made
    return () => {
      made.dispose()
      mesh.geometry.dispose()
      mesh.material.dispose()
      view.current = null
    }
  }, [stage, mesh])

  useEffect(() => {
    const tool = rulerTool(stage, {
      places: () => nowPlaces.current,
      active: () => store.getState().ruler?.active ?? 0,
      names: () => names,
      chosen: (end) => store.getState().chooseRulerEnd(end),
      moved: (end) => {
        held.current = { ...end, fresh: true }
        invalidate()
      },
      placed: (end) => {
        byHand.current = true
        store.getState().placeRulerEnd(end.end, end.at)
        invalidate()
      },
    })
    stage.tool = tool
    store.getState().hover(null)
    return () => {
      stage.tool = null
    }
  }, [stage, store, names, invalidate])

  // Both ends at rest: measured carefully, told to the panel, and shown where the camera does not see them.
  useEffect(() => {
    const built = file?.bodies[body]
    const settle = () => {
      held.current = null
      const [a, b] = nowPlaces.current
      const { tape, reading } = (a && b && measured(measure, a, b, built, EFFORT.resting)) || NOTHING
      shown.current = tape && { tape, reading }
      store.getState().setRulerReading(reading)
      redraw.current()
    }
    settle()
    if (!byHand.current) showEnds(stage, store.getState().insets, places, !still)
    byHand.current = false
    return stage.surface.onChange(() => {
      // Another shape is measured anew once it rests; raised arms take the drawn tape along.
      if (!stage.surface.stale && measure.outdated) settle()
      redraw.current()
    })
  }, [places, file, body, measure, stage, store, still])

  const nudged = useRef(nudge?.nonce ?? 0)
  useEffect(() => {
    if (!nudge || nudge.nonce === nudged.current) return
    nudged.current = nudge.nonce
    const from = nowPlaces.current[nudge.end]
    const place = from && stepAlong(stage, from, nudge.rightMm / 1000, nudge.upMm / 1000)
    if (!place) return
    byHand.current = true
    store.getState().placeRulerEnd(nudge.end, { kind: 'place', place })
  }, [nudge, stage, store])

  redraw.current = () => {
    const drawn = shown.current && drawnOn(stage, shown.current.tape)
    const palette = PALETTES[theme]
    const colours = { accent: rgbOf(palette.accent), ink: rgbOf(palette.ink) }
    const pieces = drawn ? tapePieces(drawn, cunPlaces(shown.current), colours) : []
    setRibbons(mesh.geometry, ribbonArrays(pieces))
    mesh.visible = pieces.length > 0
    invalidate()
  }
  useEffect(() => redraw.current(), [theme])

  useFrame(({ gl }) => {
    const dpr = gl.getPixelRatio()
    const { stagePx, pixelRatio } = (mesh.material as ShaderMaterial).uniforms
    ;(stagePx!.value as Vector2).set(size.width * dpr, size.height * dpr)
    pixelRatio!.value = dpr
    const moving = held.current
    const at: [SkinPlace | null, SkinPlace | null] = [...nowPlaces.current]
    if (moving) at[moving.end] = moving.place
    if (moving?.fresh) {
      moving.fresh = false
      const built = file?.bodies[body]
      const { tape, reading } = (at[0] && at[1] && measured(measure, at[0], at[1], built, EFFORT.moving)) || NOTHING
      shown.current = tape && { tape, reading }
      redraw.current()
      // The panel follows now and then; every frame would be spoken and drawn for nothing.
      const nowMs = performance.now()
      if (nowMs - told.current > TOLD_EVERY_MS) {
        told.current = nowMs
        store.getState().setRulerReading(reading)
      }
    }
    const ruler = store.getState().ruler
    const nameOf = (i: 0 | 1): string => {
      const end = moving?.end === i ? moving.at : ruler?.ends[i]
      return end ? shortName(end, (id) => texts.landmarks[id]?.name ?? id) : ''
    }
    setView(stage, view.current, {
      at,
      names: [nameOf(0), nameOf(1)],
      active: moving?.end ?? ruler?.active ?? 0,
      shown: shown.current,
      text: ({ skinM, cunM }) => t('ruler.reading', { cun: (skinM / cunM).toFixed(1), cm: (skinM * 100).toFixed(1) }),
    })
  }, -0.45)

  return <primitive object={mesh} />
}

const NOTHING = { tape: null, reading: null }

/** Null where the skin does not join the ends. */
function measured(
  measure: RulerMeasure,
  a: SkinPlace,
  b: SkinPlace,
  built: Parameters<RulerMeasure['reading']>[1],
  effort: (typeof EFFORT)[keyof typeof EFFORT],
): ShownTape | null {
  try {
    const tape = measure.tape(a, b, effort)
    return { tape, reading: measure.reading(tape, built) }
  } catch {
    return null
  }
}

const shortName = (end: RulerEnd, landmark: (id: string) => string): string =>
  end.kind === 'point' ? end.code : end.kind === 'landmark' ? landmark(end.id) : ''
