/** The courses of the meridians a pattern uses, on the treated sides; nothing when none is baked. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, Color, DoubleSide, Mesh, ShaderMaterial, Vector2 } from 'three'
import { useShallow } from 'zustand/react/shallow'
import { coursesOf } from '../domain/courses.ts'
import { useApp } from '../state/context.ts'
import { ribbonOf } from './courseRibbon.ts'
import { shownCourses } from './courseChoice.ts'
import { useTheme } from './environment.ts'
import { PALETTES } from './palette.ts'
import { useStage } from './stage.ts'

const WIDTH_PX = 1.7

const vertexShader = /* glsl */ `
attribute vec3 along, outward, colour;
attribute float side;
uniform vec2 stagePx;
uniform float widthPx;
varying vec3 vColour;
varying float vAlpha, vSide;
void main() {
  vec3 toEye = normalize(cameraPosition - position);
  vec4 clip = projectionMatrix * viewMatrix * vec4(position, 1.0);
  vec4 next = projectionMatrix * viewMatrix * vec4(position + along * 0.01, 1.0);
  vec2 run = (next.xy / next.w - clip.xy / clip.w) * stagePx;
  run = length(run) > 1e-6 ? normalize(run) : vec2(0.0, 1.0);
  vec4 lifted = projectionMatrix * viewMatrix * vec4(position + toEye * 0.002, 1.0);
  clip.z = lifted.z / lifted.w * clip.w;
  clip.xy += vec2(-run.y, run.x) * side * (widthPx * 0.5 + 0.75) / stagePx * 2.0 * clip.w;
  vColour = colour;
  vSide = side * (widthPx * 0.5 + 0.75);
  vAlpha = smoothstep(0.0, 0.2, dot(outward, toEye));
  gl_Position = clip;
}`

const fragmentShader = /* glsl */ `
uniform float widthPx;
varying vec3 vColour;
varying float vAlpha, vSide;
void main() {
  gl_FragColor = vec4(vColour, 0.85 * vAlpha * clamp(widthPx * 0.5 - abs(vSide) + 0.5, 0.0, 1.0));
  #include <colorspace_fragment>
}`

export function CourseLayer() {
  const stage = useStage()
  const invalidate = useThree((s) => s.invalidate)
  const size = useThree((s) => s.size)
  const theme = useTheme()
  const query = useApp(
    useShallow((s) => ({
      atlas: s.atlas,
      patternId: s.patternId,
      painSide: s.painSide,
      gate: s.gate,
      profile: s.profile,
    })),
  )
  const body = useApp((s) => s.body)

  const line = useMemo(() => {
    const geometry = new BufferGeometry()
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
      uniforms: { stagePx: { value: new Vector2(1, 1) }, widthPx: { value: WIDTH_PX } },
    })
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    mesh.renderOrder = 1
    mesh.visible = false
    return { geometry, material, mesh }
  }, [])
  useEffect(
    () => () => {
      line.geometry.dispose()
      line.material.dispose()
    },
    [line],
  )

  useEffect(() => {
    const chosen = shownCourses(query, coursesOf(stage.data.courses, body))
    const paint = new Color()
    const place = () => {
      const ribbon = ribbonOf(
        chosen,
        (p) => stage.surface.pointAt(p),
        (p) => stage.surface.normalAt(p),
        (course) => {
          paint.set(query.atlas.content.meridians[course.meridian]?.colour[theme] ?? PALETTES[theme].neutral)
          return [paint.r, paint.g, paint.b]
        },
      )
      line.geometry.dispose()
      for (const name of ['position', 'along', 'outward', 'colour'] as const)
        line.geometry.setAttribute(name, new BufferAttribute(ribbon[name], 3))
      line.geometry.setAttribute('side', new BufferAttribute(ribbon.side, 1))
      line.geometry.setIndex(new BufferAttribute(ribbon.index, 1))
      line.mesh.visible = ribbon.index.length > 0
      invalidate()
    }
    place()
    return chosen.length > 0 ? stage.surface.onChange(place) : undefined
  }, [line, query, body, stage, theme, invalidate])

  useFrame(({ gl }) => {
    const dpr = gl.getPixelRatio()
    const { stagePx, widthPx } = line.material.uniforms
    if (stagePx) (stagePx.value as Vector2).set(size.width * dpr, size.height * dpr)
    if (widthPx) widthPx.value = WIDTH_PX * dpr
  }, -1)

  return <primitive object={line.mesh} />
}
