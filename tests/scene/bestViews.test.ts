/** From its best view every point can be seen, or the cut-out must open the limb before it. */
import { beforeAll, expect, it } from 'vitest'
import { bestView } from '../../src/scene/bestView.ts'
import { fitPose, freeRect, withContext } from '../../src/scene/framing.ts'
import { eyeOf } from '../../src/scene/orbit.ts'
import { facingOf } from '../../src/scene/projection.ts'
import { Surface } from '../../src/scene/surface.ts'
import { bestAngles } from '../../src/scene/views.ts'
import { atlas, everySide, realAsset } from './realBody.ts'

const FREE = freeRect(1280, 800, { top: 64, right: 360, bottom: 76, left: 340 })
/** An arm or a finger stays in the way on these, from every direction the turntable reaches. */
const NEED_CUT_OUT = ['male GB23 left', 'male GB23 right', 'female TE1 left', 'female TE1 right']
let surface: Surface
beforeAll(async () => {
  surface = new Surface(await realAsset())
})

it('shows every point of both bodies, but for those listed', { timeout: 120_000 }, () => {
  const hidden: string[] = []
  let [seen, oblique] = [0, 0]
  for (const body of ['male', 'female'] as const) {
    surface.setShape(body === 'female' ? 1 : 0, true)
    for (const { code, side } of everySide) {
      const anchor = atlas.points.get(code)!.anchors[body].find((a) => a.side === side)!
      const spot = { position: surface.pointAt(anchor), normal: surface.normalAt(anchor) }
      const angles = bestAngles(surface, [spot])
      const pose = fitPose(
        withContext([spot.position], 0.13),
        angles.azimuth,
        angles.elevation,
        FREE,
        800,
        spot.position,
      )
      const eye = eyeOf(pose)
      const facing = facingOf(spot.position, spot.normal, eye)
      if (facing < 0.06 || surface.occluded(spot.position, eye))
        hidden.push(`${body} ${code} ${side}${facing < 0.06 ? ' (turned away)' : ''}`)
      else seen += 1
      if (facing < 0.3) oblique += 1
    }
  }
  console.log(
    `best views: ${seen} of ${seen + hidden.length} points in plain sight, ${oblique} under 17° to the skin; need the cut-out: ${hidden.join(', ') || 'none'}`,
  )
  expect(seen + hidden.length).toBe(everySide.length * 2)
  expect(hidden).toEqual(NEED_CUT_OUT)
})

it('stays level where a level view shows as much', () => {
  const view = bestView([{ position: [0, 1, 0.1], normal: [0, 0, 1] }], () => false)
  expect(view).toEqual({ azimuth: 0, elevation: 0 })
})
