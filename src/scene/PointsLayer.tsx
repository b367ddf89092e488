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
import { useApp } from '../state/context.ts'
import { useReducedMotion, useTheme } from './environment.ts'
import { type Mark, marksOf, pinSpacing, type PlacedMark } from './marks.ts'
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
      asking: s.intake !== null,
      shown: s.shown,
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
  useEffect(() => {
    const { meridians } = query.atlas.content
    const colourOf = (m: Mark) => meridians[m.meridian]?.colour[theme] ?? PALETTES[theme].neutral
    fill(cloud.geometry, marks, colourOf, discs)
    cloud.points.setPalette(PALETTES[theme])
    cloud.points.uniforms.idleShare.value = guided || marks.some((m) => m.style !== 'idle') ? 0.35 : 1
    const place = () => {
      stage.marks = placed(stage, marks)
      moveTo(cloud.geometry, stage.marks)
      invalidate()
    }
    place()
    return stage.surface.onChange(place)
  }, [cloud, marks, discs, query.atlas, stage, theme, guided, invalidate])

  // Pins come in again when what is recommended changes, not on every selection.
  const started = useRef(-Infinity)
  const shownKey = `${query.patternId} ${query.gate} ${query.painSide} ${query.profile} ${query.variations} ${query.compareId} ${query.selectedMeridian} ${query.category}`
  useEffect(() => {
    started.current = still ? -Infinity : performance.now()
    invalidate()
  }, [shownKey, still, invalidate])

  useFrame(({ gl }) => {
    const dpr = gl.getPixelRatio()
    const { uniforms } = cloud.points
    const sinceMs = performance.now() - started.current
    uniforms.appearMs.value = Math.min(sinceMs, 1e6)
    uniforms.pixelRatio.value = dpr
    uniforms.stagePx.value.set(size.width * dpr, size.height * dpr)
    uniforms.largest.value = 26 * Math.min(1.5, Math.max(1, Math.min(size.width, size.height) / 800))
    if (sinceMs < LONGEST_STAGGER_MS + APPEAR_MS) invalidate()
  }, -1)

  return <primitive object={cloud.mesh} />
}

function placed(stage: Stage, marks: readonly Mark[]): PlacedMark[] {
  return marks.map((m) => ({
    ...m,
    position: stage.surface.pointAt(m.anchor),
    normal: stage.surface.normalAt(m.anchor),
  }))
}

/** Room for `count` instances; buffers are replaced only when the number of points changes. */
function reserve(geometry: InstancedBufferGeometry, count: number): void {
  if (geometry.instanceCount === count && geometry.getAttribute('look')) return
  geometry.instanceCount = count
  for (const [name, itemSize] of [
    ['centre', 3],
    ['outward', 3],
    ['colour', 3],
    ['look', 4],
    ['spacing', 1],
  ] as const) {
    geometry.setAttribute(
      name,
      new InstancedBufferAttribute(new Float32Array(count * itemSize), itemSize).setUsage(DynamicDrawUsage),
    )
  }
}

/** @param small the selected mark steps back to a dot, so that it does not cover the rings around it */
function fill(
  geometry: InstancedBufferGeometry,
  marks: readonly Mark[],
  colourOf: (m: Mark) => string,
  small: boolean,
): void {
  reserve(geometry, marks.length)
  const colour = geometry.getAttribute('colour')
  const look = geometry.getAttribute('look')
  const paint = new Color()
  const most = marks.reduce((n, m) => Math.max(n, m.number), 0)
  marks.forEach((m, i) => {
    paint.set(colourOf(m)).toArray(colour.array, i * 3)
    // The points of a meridian follow its light from first to last, however many there are.
    const rhythmMs = m.style === 'shown' ? Math.min(STAGGER_MS, LONGEST_STAGGER_MS / Math.max(1, most)) : STAGGER_MS
    const stepsBack = small && m.selected
    const style = stepsBack ? 'idle' : m.style
    const delayMs = stepsBack
      ? -2
      : m.style === 'idle'
        ? -1
        : Math.min(LONGEST_STAGGER_MS, Math.max(0, m.number - 1) * rhythmMs)
    const lit = stepsBack ? 0 : (m.selected ? 1 : 0) + (m.hovered ? 2 : 0) + (m.risk ? 4 : 0)
    look.setXYZW(i, STYLE_INDEX[style], style === 'shown' ? 0 : (LETTER_CELL[style] ?? m.number), delayMs, lit)
  })
  colour.needsUpdate = look.needsUpdate = true
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
