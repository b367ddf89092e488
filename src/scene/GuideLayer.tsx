/** The drawn construction of "Find it" and the landmark layer: one mesh of lines, one of diamonds. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BufferAttribute,
  BufferGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  type ShaderMaterial,
  type Vector2,
} from 'three'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { guidedPoint, guidedStep } from '../state/quizSight.ts'
import { usePointName, useTexts } from '../state/texts.ts'
import { ridden } from './constructionRide.ts'
import { ConstructionSource } from './constructionFrame.ts'
import { constructionPieces, type Diamond, ribbonArrays } from './constructionMesh.ts'
import { useTheme } from './environment.ts'
import {
  carriesNumeral,
  type GuideLabel,
  type GuideNumeral,
  isSpinalLevel,
  landmarkWeights,
  NO_GUIDE,
  rulerNumerals,
} from './guide.ts'
import { rgbOf, setRibbons } from './guideGeometry.ts'
import { createDiamondMaterial, createLineMaterial } from './guideMaterials.ts'
import { PALETTES } from './palette.ts'
import { useStage } from './stage.ts'

/** Numbers stand this far beside their tick, metres. */
const NUMERAL_M = 0.0125
const STEP_RADIUS_PX = 6.5
const CURRENT_RADIUS_PX = 8
const LANDMARK_RADIUS_PX = 3.6

export function GuideLayer() {
  const stage = useStage()
  const store = useAppStoreApi()
  const texts = useTexts()
  const nameOf = usePointName()
  const invalidate = useThree((s) => s.invalidate)
  const size = useThree((s) => s.size)
  const theme = useTheme()
  const atlas = useApp((s) => s.atlas)
  const selected = useApp(guidedPoint)
  const step = useApp(guidedStep)
  const body = useApp((s) => s.body)
  const build = useApp((s) => s.shape)
  const held = useApp((s) => s.shaping)
  const layer = useApp((s) => s.layers.includes('landmarks'))
  const inView = useApp((s) => s.landmarkInView)
  const file = useApp((s) => (s.landmarks.kind === 'ready' ? s.landmarks.file : null))

  const source = useMemo(() => new ConstructionSource(stage.data.body), [stage])
  const weights = useMemo(() => landmarkWeights(atlas), [atlas])
  const meshes = useMemo(() => {
    const lines = new Mesh(new BufferGeometry(), createLineMaterial())
    const quad = new InstancedBufferGeometry()
    quad.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3))
    quad.setIndex([0, 1, 2, 0, 2, 3])
    quad.instanceCount = 0
    const diamonds = new Mesh(quad, createDiamondMaterial([1, 1, 1]))
    for (const [mesh, order] of [
      [lines, 1.5],
      [diamonds, 2.5],
    ] as const) {
      mesh.frustumCulled = false
      mesh.renderOrder = order
      mesh.visible = false
    }
    return { lines, diamonds }
  }, [])
  useEffect(
    () => () => {
      for (const mesh of Object.values(meshes)) {
        mesh.geometry.dispose()
        mesh.material.dispose()
      }
    },
    [meshes],
  )

  const open = step !== null
  const drawn = useMemo(() => {
    if (!open || !selected || !file || held) return null
    const positions = stage.surface.positionsFor(body, build)
    return { ref: selected, drawn: source.drawn(atlas, file, selected, body, positions).construction }
  }, [open, selected, file, held, source, atlas, body, build, stage])

  // The camera shows the whole construction once it is there, and again for another point, side or body.
  useEffect(() => {
    const { camera, lookFrom, quiz, selected: open } = store.getState()
    // A hint of the quiz draws where to look from, and leaves it to the student to turn there.
    if (!open && quiz && !quiz.given) return
    // Unless an address has said where the camera stands.
    if (drawn && !camera.pose) lookFrom('best', drawn.ref)
  }, [drawn, store])

  useEffect(() => {
    const palette = PALETTES[theme]
    const [accent, ink, paper] = [rgbOf(palette.accent), rgbOf(palette.ink), rgbOf(palette.paper)]
    ;(meshes.diamonds.material as ShaderMaterial).uniforms['paper']!.value = [...paper]
    const now = step ?? 0
    const place = () => {
      const shown = drawn && ridden(drawn.drawn, stage.surface, stage.surface.arms)
      setRibbons(meshes.lines.geometry, ribbonArrays(shown ? constructionPieces(shown, now, { accent, ink }) : []))
      const labels: GuideLabel[] = []
      const numerals: GuideNumeral[] = shown ? rulerNumerals(shown, now, NUMERAL_M) : []
      const diamonds: Diamond[] = []
      const landmarks: { id: string; position: [number, number, number]; normal: [number, number, number] }[] = []
      for (const mark of shown?.marks ?? []) {
        if (mark.step > now) continue
        const current = mark.step === now
        diamonds.push({
          position: mark.position,
          normal: mark.normal,
          colour: current ? accent : ink,
          radiusPx: current ? CURRENT_RADIUS_PX : STEP_RADIUS_PX,
        })
        const point = atlas.points.get(mark.ref)
        const known = mark.ref.startsWith('@') ? texts.landmarks[mark.ref.slice(1)] : undefined
        labels.push({
          id: mark.ref,
          code: known ? '' : mark.ref,
          name: known ? known.name : point ? nameOf(point) : '',
          position: mark.position,
          normal: mark.normal,
          priority: current ? 90 : 50,
          strong: current,
        })
      }
      if (layer && file) {
        for (const landmark of file.bodies[body]?.landmarks ?? []) {
          const [position, normal] = [stage.surface.pointAt(landmark), stage.surface.normalAt(landmark)]
          const chosen = landmark.id === inView
          landmarks.push({ id: landmark.id, position, normal })
          diamonds.push({
            position,
            normal,
            colour: chosen ? accent : ink,
            radiusPx: chosen ? CURRENT_RADIUS_PX : LANDMARK_RADIUS_PX,
          })
          if (carriesNumeral(landmark))
            numerals.push({ text: landmark.id, position, normal, strong: chosen, beside: true })
          if (isSpinalLevel(landmark.id) && !chosen) continue
          labels.push({
            id: `@${landmark.id} ${landmark.side}`,
            code: '',
            name: texts.landmarks[landmark.id]?.name ?? landmark.id,
            position,
            normal,
            // Below every point; the middle and the left before the right, so that pairs are named once.
            priority: chosen
              ? 80
              : 0.5 + Math.min(1, (weights.get(landmark.id) ?? 0) / 20) - (landmark.side === 'right' ? 0.4 : 0),
            strong: chosen,
          })
        }
      }
      setDiamonds(meshes.diamonds.geometry as InstancedBufferGeometry, diamonds)
      stage.guide = drawn || layer ? { construction: drawn, labels, numerals, landmarks } : NO_GUIDE
      invalidate()
    }
    place()
    const stop = drawn || layer ? stage.surface.onChange(place) : undefined
    return () => {
      stop?.()
      stage.guide = NO_GUIDE
    }
  }, [meshes, drawn, step, theme, layer, inView, file, body, stage, texts, atlas, weights, nameOf, invalidate])

  useFrame(({ gl }) => {
    const dpr = gl.getPixelRatio()
    for (const mesh of [meshes.lines, meshes.diamonds]) {
      const { stagePx, pixelRatio } = (mesh.material as ShaderMaterial).uniforms
      if (stagePx) (stagePx.value as Vector2).set(size.width * dpr, size.height * dpr)
      if (pixelRatio) pixelRatio.value = dpr
    }
    // Lines are made for the settled shape; while it changes they would float.
    const settled = stage.surface.shows(body, build)
    meshes.lines.visible = settled && (meshes.lines.geometry.index?.count ?? 0) > 0
    meshes.diamonds.visible =
      (settled || layer) && (meshes.diamonds.geometry as InstancedBufferGeometry).instanceCount > 0
  }, -0.8)

  return (
    <>
      <primitive object={meshes.lines} />
      <primitive object={meshes.diamonds} />
    </>
  )
}

function setDiamonds(geometry: InstancedBufferGeometry, diamonds: readonly Diamond[]): void {
  geometry.dispose()
  const fill = (name: string, itemSize: number, values: (d: Diamond) => readonly number[]) =>
    geometry.setAttribute(
      name,
      new InstancedBufferAttribute(Float32Array.from(diamonds.flatMap((d) => [...values(d)])), itemSize),
    )
  fill('centre', 3, (d) => d.position)
  fill('outward', 3, (d) => d.normal)
  fill('colour', 3, (d) => d.colour)
  fill('radius', 1, (d) => [d.radiusPx])
  geometry.instanceCount = diamonds.length
}
