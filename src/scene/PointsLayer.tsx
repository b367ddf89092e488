/** All points on the skin: follows pattern, side, selection, hover, body and theme. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import {
  BufferAttribute,
  Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
} from 'three'
import { useShallow } from 'zustand/react/shallow'
import { MERIDIAN_IDS } from '../domain/ids.ts'
import { useApp } from '../state/context.ts'
import { quizOnBody } from '../state/quizSight.ts'
import { useReducedMotion, useTheme } from './environment.ts'
import { type Mark, type MarkQuery, marksOf, pinSpacing, type PlacedMark } from './marks.ts'
import { MarkSight } from './markSight.ts'
import { PALETTES } from './palette.ts'
import { createPointsMaterial, LETTER_CELL, STYLE_INDEX } from './pointsMaterial.ts'
import { type Stage, useStage } from './stage.ts'

/** Pins appear one after the other in this rhythm. */
const STAGGER_MS = 55
const LONGEST_STAGGER_MS = 700
const APPEAR_MS = 260

export function PointsLayer() {
  const stage = useStage()
  const invalidate = useThree((s) => s.invalidate)
  const size = useThree((s) => s.size)
  const query = useApp(
    useShallow((s) => ({
      atlas: s.atlas,
      patternId: s.patternId,
      painSide: s.painSide,
      gate: s.gate,
      profile: s.profile,
      variations: s.variations,
      compareId: s.compareId,
      body: s.body,
      selected: s.selected,
      hovered: s.hovered,
      selectedMeridian: s.selectedMeridian,
      category: s.category,
      riskShown: s.layers.includes('risk'),
      asking: s.intake !== null || quizOnBody(s),
      shown: s.shown,
      otherSites: s.otherSites,
      mode: s.mode,
      highlighted: s.highlighted,
    })),
  )
  const discs = useApp((s) => s.discs)
  // Other points step back while a construction is drawn.
  const guided = useApp((s) => s.findItStep !== null)
  const theme = useTheme()
  const still = useReducedMotion()

  const cloud = useMemo(() => {
    const points = createPointsMaterial()
    const geometry = new InstancedBufferGeometry()
    geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
    )
    geometry.setIndex([0, 1, 2, 0, 2, 3])
    const mesh = new Mesh(geometry, points.material)
    mesh.frustumCulled = false
    mesh.renderOrder = 2
    return { points, geometry, mesh }
  }, [])
  useEffect(
    () => () => {
      cloud.points.dispose()
      cloud.geometry.dispose()
    },
    [cloud],
  )

  useEffect(() => {
    const draw = () => {
      cloud.points.drawNumerals(getComputedStyle(stage.host).fontFamily)
      invalidate()
    }
    draw()
    let current = true
    void document.fonts.ready.then(() => {
      if (current) draw()
    })
    return () => {
      current = false
    }
  }, [cloud, stage, invalidate])

  const marks = useMemo(() => marksOf(query), [query])
  const around: Around = discs ? 'rings' : query.otherSites && hasNearSite(query) ? 'sites' : 'nothing'
  useEffect(() => {
    const { meridians } = query.atlas.content
    const colourOf = (m: Mark) => meridians[m.meridian]?.colour[theme] ?? PALETTES[theme].neutral
    fill(cloud.geometry, marks, colourOf, around)
    cloud.points.setPalette(PALETTES[theme])
    const chosen = guided || query.shown !== null || marks.some((m) => m.style !== 'idle' || m.selected)
    cloud.points.uniforms.quiet.value = chosen ? 1 : 0
    const place = () => {
      stage.marks = placed(stage, marks)
      moveTo(cloud.geometry, stage.marks)
      invalidate()
    }
    place()
    return stage.surface.onChange(place)
  }, [cloud, marks, around, query.atlas, query.shown, stage, theme, guided, invalidate])

  // Pins come in again when what is recommended changes, not on every selection.
  const started = useRef(-Infinity)
  const shownKey = `${query.patternId} ${query.gate} ${query.painSide} ${query.profile} ${query.variations} ${query.compareId} ${query.selectedMeridian} ${query.category}`
  useEffect(() => {
    started.current = still ? -Infinity : performance.now()
    invalidate()
  }, [shownKey, still, invalidate])

  const sight = useRef(new MarkSight())
  useFrame(({ gl }) => {
    const dpr = gl.getPixelRatio()
    const { uniforms } = cloud.points
    const sinceMs = performance.now() - started.current
    uniforms.appearMs.value = Math.min(sinceMs, 1e6)
    uniforms.pixelRatio.value = dpr
    uniforms.stagePx.value.set(size.width * dpr, size.height * dpr)
    uniforms.largest.value = 26 * Math.min(1.5, Math.max(1, Math.min(size.width, size.height) / 800))
    const { changed, fading } = sight.current.update(stage, performance.now(), still)
    if (changed) {
      const attribute = cloud.geometry.getAttribute('sight')
      sight.current.values.forEach((value, i) => attribute.setX(i, value))
      attribute.needsUpdate = true
    }
    if (fading || sinceMs < LONGEST_STAGGER_MS + APPEAR_MS) invalidate()
  }, -1)

  return <primitive object={cloud.mesh} />
}

/** A ring nearer than this would lie under the pin of the selected point, mm. */
const NEAR_SITE_MM = 20

function hasNearSite({ atlas, selected, body }: Pick<MarkQuery, 'atlas' | 'selected' | 'body'>): boolean {
  const sites = selected ? atlas.points.get(selected.code)?.alternatives : undefined
  return sites?.some((site) => site.built[body].distanceMm < NEAR_SITE_MM) ?? false
}

function placed(stage: Stage, marks: readonly Mark[]): PlacedMark[] {
  return marks.map((m) => ({
    ...m,
    position: stage.surface.pointAt(m.anchor),
    normal: stage.surface.normalAt(m.anchor),
  }))
}

/** Spare instances: sites of other standards come and go without new buffers. */
const SPARE = 8

/** Room for `count` instances; buffers are replaced only when they are too small. */
function reserve(geometry: InstancedBufferGeometry, count: number): void {
  geometry.instanceCount = count
  const held = geometry.getAttribute('look')
  if (held && held.count >= count) return
  // The renderer remembers how many instances the first buffers held: it must forget that.
  geometry.dispose()
  for (const [name, itemSize] of [
    ['centre', 3],
    ['outward', 3],
    ['colour', 3],
    ['look', 4],
    ['tail', 3],
    ['spacing', 1],
    ['sight', 1],
  ] as const) {
    geometry.setAttribute(
      name,
      new InstancedBufferAttribute(new Float32Array((count + SPARE) * itemSize), itemSize).setUsage(DynamicDrawUsage),
    )
  }
}

/** What lies round the selected spot: nothing, rings that tell their radius from its middle, or sites close by. */
type Around = 'nothing' | 'rings' | 'sites'

/** @param around makes the selected mark step back, so that it does not cover what lies around it */
function fill(
  geometry: InstancedBufferGeometry,
  marks: readonly Mark[],
  colourOf: (m: Mark) => string,
  around: Around,
): void {
  reserve(geometry, marks.length)
  const colour = geometry.getAttribute('colour')
  const look = geometry.getAttribute('look')
  const tail = geometry.getAttribute('tail')
  const paint = new Color()
  const most = marks.reduce((n, m) => Math.max(n, m.number), 0)
  const own = marks.find((m) => m.selected)?.meridian
  marks.forEach((m, i) => {
    paint.set(colourOf(m)).toArray(colour.array, i * 3)
    tail.setXYZ(i, ...(m.arrow ?? ([0, 0, 0] as const)))
    // The points of a meridian follow its light from first to last, however many there are.
    const rhythmMs = m.style === 'shown' ? Math.min(STAGGER_MS, LONGEST_STAGGER_MS / Math.max(1, most)) : STAGGER_MS
    const resting = m.style === 'idle' || m.style === 'other'
    const delayMs = resting ? -1 : Math.min(LONGEST_STAGGER_MS, Math.max(0, m.number - 1) * rhythmMs)
    const kin = m.meridian === own && MERIDIAN_IDS.some((id) => id === own)
    const lit = (m.selected ? 1 : 0) + (m.hovered ? 2 : 0) + (m.risk ? 4 : 0) + (kin ? 8 : 0)
    if (m.selected && around === 'rings') look.setXYZW(i, STYLE_INDEX.idle, m.number, -2, 0)
    else if (m.selected && around === 'sites') look.setXYZW(i, STYLE_INDEX.shown, 0, -1, 0)
    else
      look.setXYZW(i, STYLE_INDEX[m.style], m.style === 'shown' ? 0 : (LETTER_CELL[m.style] ?? m.number), delayMs, lit)
  })
  colour.needsUpdate = look.needsUpdate = tail.needsUpdate = true
}

function moveTo(geometry: InstancedBufferGeometry, marks: readonly PlacedMark[]): void {
  const centre = geometry.getAttribute('centre')
  const outward = geometry.getAttribute('outward')
  marks.forEach((m, i) => {
    centre.setXYZ(i, ...m.position)
    outward.setXYZ(i, ...m.normal)
  })
  const spacing = geometry.getAttribute('spacing')
  pinSpacing(marks).forEach((metres, i) => spacing.setX(i, metres))
  centre.needsUpdate = outward.needsUpdate = spacing.needsUpdate = true
}
