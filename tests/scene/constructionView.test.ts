/** "Find it" is looked at from where its landmarks can be seen, and the point with them. */
import { beforeAll, expect, it } from 'vitest'
import { armToRaise } from '../../src/domain/raisedArm.ts'
import { ConstructionSource } from '../../src/scene/constructionFrame.ts'
import { constructionAngles, marksSeen } from '../../src/scene/constructionView.ts'
import { Surface } from '../../src/scene/surface.ts'
import { bestAngles } from '../../src/scene/views.ts'
import { atlas, everySide, file, realAsset } from './realBody.ts'

let surface: Surface
let source: ConstructionSource
beforeAll(async () => {
  const asset = await realAsset()
  surface = new Surface(asset)
  surface.setShape(0, true)
  source = new ConstructionSource(asset)
})

function viewsOf(code: string, side: 'left' | 'right' | 'midline') {
  const ref = { code, side }
  const anchor = atlas.points.get(code)!.anchors.male.find((a) => a.side === side)!
  const point = { position: surface.pointAt(anchor), normal: surface.normalAt(anchor) }
  const { marks } = source.drawn(atlas, file, ref, 'male').construction
  const own = bestAngles(surface, [point])
  const chosen = constructionAngles(surface, point, marks, own)
  const seen = (angles: typeof own) => marksSeen(surface, marks, angles)
  return {
    of: marks.length,
    before: seen(own),
    after: seen(chosen),
    turned: chosen !== own,
    point: marksSeen(surface, [point], chosen),
  }
}

it('turns SP6 so that the kneecap is in sight', () => {
  const { before, after, point } = viewsOf('SP6', 'left')
  expect(after).toBeGreaterThan(before)
  expect(point).toBe(1)
})

it('never shows fewer landmarks than the view of the point alone', { timeout: 120_000 }, () => {
  let [of, before, after, turned] = [0, 0, 0, 0]
  for (const { code, side } of everySide) {
    if (side === 'right' || armToRaise(code, side)) continue
    const view = viewsOf(code, side)
    expect(view.after, code).toBeGreaterThanOrEqual(view.before)
    of += view.of
    before += view.before
    after += view.after
    if (view.turned) turned += 1
  }
  console.log(
    `find it: ${after} of ${of} landmarks in sight, ${before} from the view of the point alone; ${turned} points turned`,
  )
  expect(after / of).toBeGreaterThan(0.93)
})
