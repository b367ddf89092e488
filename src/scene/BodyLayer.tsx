/** The figure and its shadow: shape, tone and painful area follow the store. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Mesh } from 'three'
import { useShallow } from 'zustand/react/shallow'
import { DEFAULT_SHAPE, type Shape, shapeDistance } from '../domain/bodies.ts'
import type { Anchor } from '../domain/built.ts'
import { isSided } from '../domain/viewUrl.ts'
import type { Vec3 } from '../geometry/vec.ts'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { shownOnBody } from '../state/shownSlice.ts'
import { shownArm } from '../state/armSlice.ts'
import type { AppState } from '../state/store.ts'
import { createBodyMaterial } from './bodyMaterial.ts'
import { createContactShadow } from './contactShadow.ts'
import { eyeOf } from './orbit.ts'
import { useReducedMotion, useTheme } from './environment.ts'
import { decodeAreas, regionWeights, shownSides } from './painArea.ts'
import { PALETTES } from './palette.ts'
import { hiddenShare } from './discShare.ts'
import { facingOf, pxPerMetre } from './projection.ts'
import { type Stage, useStage } from './stage.ts'
import { Tween } from './tween.ts'

const MORPH_MS = 500
/** Farther away the mesh as it is looks round already. */
const FINE_PX_PER_M = 560
const PAIN_MS = 700
/** A chosen region has no drawn edge: its vertices fade into their neighbours, and it glows less than a painful area. */
const REGION_ROUNDS = 5
const REGION_STRENGTH = 0.75
const ARM_MS = 400

/** The anchor the rings are drawn around and the published spread in metres (0: none); nulls while they are off. */
function ringsOf({ discs, selected, atlas, body }: AppState): { anchor: Anchor | null; spreadM: number } {
  const point = discs && selected ? atlas.points.get(selected.code) : undefined
  const anchor = point?.anchors[body].find((one) => one.side === selected?.side) ?? null
  return { anchor, spreadM: (point?.publishedSpread?.radiusMm ?? 0) / 1000 }
}

/**
 * Areas on the skin: what a page shows, else where the chosen patterns hurt; ids parted by spaces, so that
 * they compare as values. The kind is the colour's name.
 */
function areasOf(s: AppState): { ids: string; kind: 'pain' | 'shown' } {
  const shown = shownOnBody(s)
  if (shown && shown.areas.length > 0) return { ids: shown.areas.join(' '), kind: 'shown' }
  const hurting = s.gate === 'clear' ? [s.patternId, s.compareId] : []
  return { ids: hurting.filter((id) => id !== null).join(' '), kind: 'pain' }
}

/** With more of its disc than this behind a fold a mark looks cut. */
const FOLD_SHARE = 0.2

/** The selected spot in its guided best view: whether a limb still stands before it, or a fold before its mark. */
function hiddenSelection(
  stage: Stage,
  { camera }: Pick<AppState, 'camera'>,
): { spot: Vec3; by: 'limb' | 'fold' } | null {
  if (camera.view !== 'best' || !stage.rig.guided) return null
  const mark = stage.marks.find((m) => m.selected)
  if (!mark) return null
  const eye = eyeOf(stage.rig.pose)
  if (facingOf(mark.position, mark.normal, eye) < 0.05) return null
  if (stage.surface.occluded(mark.position, eye)) return { spot: mark.position, by: 'limb' }
  return hiddenShare(stage.surface, mark.position, mark.normal, eye) > FOLD_SHARE
    ? { spot: mark.position, by: 'fold' }
    : null
}

/** How much of the drawn form a shape shows behind and in front; it was drawn for the default male body. */
function drawnForm(female: number, { weight, muscle, age }: Readonly<Shape>): [behind: number, before: number] {
  const lean = Math.max(
    0,
    Math.min(1.25, 1 - 0.7 * Math.max(0, weight) + 0.2 * muscle - 0.1 * age - 0.15 * Math.min(0, weight)),
  )
  return [lean * (1 - 0.35 * female), lean * (1 - 0.6 * female)]
}

export function BodyLayer() {
  const stage = useStage()
  const { surface, data } = stage
  const store = useAppStoreApi()
  const invalidate = useThree((s) => s.invalidate)
  const body = useApp((s) => s.body)
  const build = useApp((s) => s.shape)
  const held = useApp((s) => s.shaping)
  const raisedArm = useApp(shownArm)
  const areas = useApp(useShallow(areasOf))
  const painSide = useApp((s) => s.painSide)
  const rings = useApp(useShallow(ringsOf))
  const sided = useApp((s) => isSided(s.patternId, s.compareId, s.atlas.patterns))
  // The place chosen in the guided path; after an emergency nothing is shown.
  const region = useApp((s) => (s.patternId === null && s.gate !== 'emergency' && s.intake?.region) || null)
  const regionSide = useApp((s) => s.intake?.side ?? 'both')
  const regions = useApp((s) => s.atlas.content.intake.regions)
  const theme = useTheme()
  const still = useReducedMotion()

  const [firstShare] = useState(body === 'female' ? 1 : 0)
  const parts = useMemo(() => {
    const skin = createBodyMaterial(data.body.irisRadius, data.body.pupilRadius)
    const mesh = new Mesh(surface.drawn.geometry, skin.material)
    mesh.frustumCulled = false
    const shadow = createContactShadow(data.body.triangles)
    // The first shape is there before the camera composes it.
    if (surface.share < 0) surface.setShape(firstShare, true)
    skin.setForm(...drawnForm(firstShare, DEFAULT_SHAPE))
    shadow.draw(surface.positions)
    return { skin, mesh, shadow }
  }, [data, surface, firstShare])
  useEffect(
    () => () => {
      parts.skin.dispose()
      parts.shadow.dispose()
    },
    [parts],
  )

  const shape = useRef(new Tween(firstShare))
  const [firstBuild] = useState(build)
  const builds = useRef({
    weight: new Tween(firstBuild.weight),
    muscle: new Tween(firstBuild.muscle),
    age: new Tween(firstBuild.age),
  })
  const pain = useRef(new Tween(0))
  const arms = useRef({ left: new Tween(0), right: new Tween(0) })

  useEffect(() => {
    shape.current.to(body === 'female' ? 1 : 0, still ? 0 : MORPH_MS, performance.now())
    invalidate()
  }, [body, still, invalidate])

  useEffect(() => {
    // A held slider is followed at once.
    const lengthMs = still || held ? 0 : MORPH_MS
    for (const part of ['weight', 'muscle', 'age'] as const)
      builds.current[part].to(build[part], lengthMs, performance.now())
    invalidate()
  }, [build, held, still, invalidate])

  useEffect(() => {
    for (const side of ['left', 'right'] as const)
      arms.current[side].to(raisedArm === side ? 1 : 0, still ? 0 : ARM_MS, performance.now())
    invalidate()
  }, [raisedArm, still, invalidate])

  useEffect(() => {
    parts.skin.setPalette(PALETTES[theme])
    parts.shadow.setPalette(PALETTES[theme])
    invalidate()
  }, [theme, parts, invalidate])

  useEffect(() => {
    const found = areas.ids.split(' ').flatMap((id) => data.areas.areas[id] ?? [])
    const bytes = new Uint8Array(data.body.regions.length)
    if (found.length > 0) decodeAreas(found, shownSides(painSide, sided), bytes)
    else if (region) {
      const skin = { ...data.body, positions: data.body.positions.male, normals: surface.normals }
      const even = surface.evened(regionWeights(skin, regions, region, shownSides(regionSide, true)), REGION_ROUNDS)
      bytes.set(even.map((weight) => Math.round(255 * REGION_STRENGTH * weight)))
    }
    const lit = found.length > 0 || region !== null
    if (lit) {
      surface.drawn.setPain(bytes)
      parts.skin.setAreaColour(PALETTES[theme][found.length > 0 ? areas.kind : 'pain'])
    }
    pain.current.to(lit ? 1 : 0, still ? 0 : PAIN_MS, performance.now())
    invalidate()
  }, [areas, painSide, sided, region, regionSide, regions, theme, parts, still, data, surface, invalidate])

  useEffect(() => {
    const { anchor, spreadM } = rings
    if (anchor) {
      const place = () =>
        parts.skin.setDiscs({
          centre: surface.pointAt(anchor),
          normal: surface.normalAt(anchor),
          spreadM,
          uncertaintyM: anchor.uncertaintyMm / 1000,
        })
      place()
      invalidate()
      return surface.onChange(place)
    }
    parts.skin.setDiscs(null)
    invalidate()
  }, [rings, parts, surface, invalidate])

  useFrame(({ gl, viewport }) => {
    const nowMs = performance.now()
    const slow = gl.getPixelRatio() < viewport.dpr
    surface.drawn.draw(!slow && pxPerMetre(stage) > FINE_PX_PER_M ? 'fine' : 'plain')
    const { left, right } = arms.current
    const { weight, muscle, age } = builds.current
    const morphing = [shape.current, weight, muscle, age, left, right].map((tween) => tween.step(nowMs)).some(Boolean)
    const armsMoved = left.value !== surface.arms.left || right.value !== surface.arms.right
    const present = { weight: weight.value, muscle: muscle.value, age: age.value }
    const reshaped = shape.current.value !== surface.share || shapeDistance(present, surface.build) > 0
    if (armsMoved || reshaped || surface.stale) {
      surface.arms = { left: left.value, right: right.value }
      surface.setShape(shape.current.value, !morphing && !store.getState().shaping, present)
      parts.skin.setForm(...drawnForm(shape.current.value, present))
      if (!morphing) parts.shadow.draw(surface.positions)
    }
    const fading = pain.current.step(nowMs)
    parts.skin.setPainShare(pain.current.value)
    parts.skin.setAzimuth(stage.rig.pose.azimuth)
    const hidden = hiddenSelection(stage, store.getState())
    stage.cutOut = hidden?.by === 'limb'
    stage.inFold = hidden?.by === 'fold'
    parts.skin.setCutOut(stage.cutOut && hidden ? hidden.spot : null)
    if (morphing || fading) invalidate()
  }, -1)

  return (
    <>
      <primitive object={parts.shadow.mesh} />
      <primitive object={parts.mesh} />
    </>
  )
}
