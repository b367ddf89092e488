/** Meridian courses: a pattern's own, or all faintly with the chosen one lit. One draw call. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { BufferAttribute, BufferGeometry, Color, Mesh } from 'three'
import { useShallow } from 'zustand/react/shallow'
import { type Course, coursesOf } from '../domain/courses.ts'
import { useApp } from '../state/context.ts'
import { courseLevels, LEVEL } from './courseChoice.ts'
import type { DrawnCourse } from './coursePicking.ts'
import { createCourseMaterial } from './courseMaterial.ts'
import { ribbonOf } from './courseRibbon.ts'
import { useReducedMotion, useTheme } from './environment.ts'
import { PALETTES } from './palette.ts'
import { pxPerMetre } from './projection.ts'
import { type Stage, useStage } from './stage.ts'

/** The light takes this long from the first point to the last, then the picture rests. */
const FLOW_MS = 2400
/** Where the light stands at rest: past the end. */
const AT_REST = 2
/** The light's tail leaves the last point at this share. */
const FLOW_END = 1.07

export function CourseLayer() {
  const stage = useStage()
  const invalidate = useThree((s) => s.invalidate)
  const size = useThree((s) => s.size)
  const theme = useTheme()
  const still = useReducedMotion()
  const body = useApp((s) => s.body)
  const query = useApp(
    useShallow((s) => ({
      atlas: s.atlas,
      patternId: s.patternId,
      painSide: s.painSide,
      gate: s.gate,
      profile: s.profile,
      variations: s.variations,
      compareId: s.compareId,
      homeList: s.homeList,
      selectedMeridian: s.selectedMeridian,
      hoveredMeridian: s.hoveredMeridian,
    })),
  )
  const places = useApp((s) => (s.shownPlaces?.body === s.body ? s.shownPlaces.places : null))
  const courses = useMemo(() => places?.courses ?? coursesOf(stage.data.courses, body), [stage, places, body])

  const line = useMemo(() => {
    const geometry = new BufferGeometry()
    const { material, uniforms } = createCourseMaterial()
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    mesh.renderOrder = 1
    mesh.visible = false
    return { geometry, material, uniforms, mesh }
  }, [])
  useEffect(
    () => () => {
      line.geometry.dispose()
      line.material.dispose()
    },
    [line],
  )

  useEffect(() => {
    const levels = courseLevels(query, courses)
    const levelOf = new Map(courses.map((c, i) => [c, levels[i]!]))
    const shown = courses.filter((c) => levelOf.get(c) !== LEVEL.hidden)
    const paint = new Color()
    const place = () => {
      const ribbon = ribbonOf(
        shown,
        (p) => stage.surface.pointAt(p),
        (p) => stage.surface.normalAt(p),
        (course) => {
          paint.set(query.atlas.content.meridians[course.meridian]?.colour[theme] ?? PALETTES[theme].neutral)
          return [paint.r, paint.g, paint.b]
        },
        (course) => levelOf.get(course) ?? LEVEL.hidden,
      )
      line.geometry.dispose()
      for (const name of ['position', 'along', 'outward', 'colour'] as const)
        line.geometry.setAttribute(name, new BufferAttribute(ribbon[name], 3))
      line.geometry.setAttribute('flow', new BufferAttribute(ribbon.flow, 2))
      for (const name of ['side', 'level'] as const)
        line.geometry.setAttribute(name, new BufferAttribute(ribbon[name], 1))
      line.geometry.setIndex(new BufferAttribute(ribbon.index, 1))
      line.mesh.visible = ribbon.index.length > 0
      stage.courses = query.patternId === null ? shown.map((course) => drawn(stage, course)) : []
      invalidate()
    }
    place()
    return shown.length > 0 ? stage.surface.onChange(place) : undefined
  }, [line, query, courses, stage, theme, invalidate])

  // A meridian named by the address is there before the picture is: its light waits for eyes.
  const seen = useApp((s) => s.sceneStatus.kind === 'ready')
  const started = useRef(-Infinity)
  useEffect(() => {
    started.current = query.selectedMeridian && !still ? (seen ? performance.now() : Infinity) : -Infinity
    invalidate()
  }, [query.selectedMeridian, still, seen, invalidate])

  useFrame(({ gl }) => {
    const dpr = gl.getPixelRatio()
    line.uniforms.stagePx.value.set(size.width * dpr, size.height * dpr)
    line.uniforms.pixelRatio.value = dpr
    line.uniforms.pxPerMetre.value = pxPerMetre(stage) * dpr
    const waiting = started.current === Infinity
    const share = waiting ? 0 : (performance.now() - started.current) / FLOW_MS
    line.uniforms.front.value = share < 1 ? ease(share) * FLOW_END : AT_REST
    if (share < 1 && !waiting) invalidate()
  }, -1)

  return <primitive object={line.mesh} />
}

/** What the pointer needs to know of a course. */
function drawn(stage: Stage, course: Course): DrawnCourse {
  const spots = course.vertices.map((vertices, i) => ({ vertices, weights: course.weights[i] ?? ([1, 0, 0] as const) }))
  return { meridian: course.meridian, spots, positions: spots.map((spot) => stage.surface.pointAt(spot)) }
}

/** Slow at both ends. */
const ease = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t))
