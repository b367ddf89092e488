/** Electro pairs: a thin dashed line on the skin between the points that share a current. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, Color, Mesh, type ShaderMaterial, type Vector2 } from 'three'
import { useShallow } from 'zustand/react/shallow'
import type { BodyId } from '../domain/ids.ts'
import type { Skin, SkinSpot } from '../geometry/skin.ts'
import { skinLine } from '../geometry/skinLine.ts'
import { add, normalize } from '../geometry/vec.ts'
import { shownOnBody } from '../state/shownSlice.ts'
import { useApp } from '../state/context.ts'
import type { AppState } from '../state/store.ts'
import { outerSkinOf } from './constructionFrame.ts'
import { ribbonArrays, type RibbonPiece } from './constructionMesh.ts'
import { useTheme } from './environment.ts'
import { createLineMaterial } from './guideMaterials.ts'
import { type Mark, type MarkQuery, marksOf } from './marks.ts'
import { dashes, pairLinks } from './pairLine.ts'
import { PALETTES } from './palette.ts'
import { useStage } from './stage.ts'

const LINE_PX = 2.4

/** What decides which pairs are drawn; selection and hovering do not. */
const queryOf = (s: AppState): MarkQuery => ({
  atlas: s.atlas,
  patternId: s.patternId,
  painSide: s.painSide,
  gate: s.gate,
  profile: s.profile,
  variations: s.variations,
  compareId: s.compareId,
  body: s.body,
  selected: null,
  hovered: null,
  selectedMeridian: s.selectedMeridian,
  category: s.category,
  riskShown: false,
  asking: false,
  shown: s.shown,
  otherSites: false,
  mode: s.mode,
})

const spotOf = ({ anchor: { vertices, weights } }: Mark): SkinSpot => ({
  vertices: [...vertices],
  weights: [...weights],
})

export function PairLayer() {
  const stage = useStage()
  const invalidate = useThree((s) => s.invalidate)
  const size = useThree((s) => s.size)
  const theme = useTheme()
  const query = useApp(useShallow(queryOf))
  const skins = useMemo(() => new Map<BodyId, Skin>(), [])

  const mesh = useMemo(() => {
    const made = new Mesh(new BufferGeometry(), createLineMaterial())
    made.frustumCulled = false
    made.renderOrder = 1.4
    made.visible = false
    return made
  }, [])
  useEffect(
    () => () => {
      mesh.geometry.dispose()
      mesh.material.dispose()
    },
    [mesh],
  )

  useEffect(() => {
    const pairs = shownOnBody(query)?.pairs ?? []
    const links = pairs.length > 0 ? pairLinks(marksOf(query), pairs) : []
    mesh.visible = links.length > 0
    invalidate()
    if (links.length === 0) return
    const skin = skins.get(query.body) ?? outerSkinOf(stage.data.body, stage.data.body.positions[query.body])
    skins.set(query.body, skin)
    // The way over the skin is found once; its spots ride the mesh through every change of shape.
    const ways = links.map(({ a, b }) => {
      const towards = normalize(add(skin.normalOf(a.anchor.vertices), skin.normalOf(b.anchor.vertices)))
      return skinLine(skin, spotOf(a), spotOf(b), towards).spots
    })
    const colour = new Color(PALETTES[theme].ink).toArray() as unknown as RibbonPiece['colour']
    const place = () => {
      const pieces = ways.flatMap((spots) =>
        dashes(
          spots.map((spot) => stage.surface.pointAt(spot)),
          spots.map((spot) => stage.surface.normalAt(spot)),
        ).map((dash): RibbonPiece => ({ ...dash, colour, widthPx: LINE_PX })),
      )
      const arrays = ribbonArrays(pieces)
      mesh.geometry.dispose()
      for (const name of ['position', 'along', 'outward', 'colour'] as const)
        mesh.geometry.setAttribute(name, new BufferAttribute(arrays[name], 3))
      for (const name of ['side', 'width'] as const)
        mesh.geometry.setAttribute(name, new BufferAttribute(arrays[name], 1))
      mesh.geometry.setIndex(new BufferAttribute(arrays.index, 1))
      invalidate()
    }
    place()
    return stage.surface.onChange(place)
  }, [query, theme, stage, mesh, skins, invalidate])

  useFrame(({ gl }) => {
    if (!mesh.visible) return
    const dpr = gl.getPixelRatio()
    const { stagePx, pixelRatio } = (mesh.material as ShaderMaterial).uniforms
    ;(stagePx!.value as Vector2).set(size.width * dpr, size.height * dpr)
    pixelRatio!.value = dpr
  }, -0.8)

  return <primitive object={mesh} />
}
