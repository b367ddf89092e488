/** The builds as committed: the same shapes the bake makes today, exact at every preset, and small. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { armJoints } from '../../../src/bake/body/builds.ts'
import { type BuiltBody, buildBody } from '../../../src/bake/body/buildBody.ts'
import { decodeBuildsGlb } from '../../../src/bake/body/buildsGlb.ts'
import { decodeBodyGlb } from '../../../src/bake/body/decodeGlb.ts'
import { quantisedPositions } from '../../../src/bake/body/glb.ts'
import { recipeOf } from '../../../src/bake/body/recipes.ts'
import { BuildsFile, PRESET_IDS, partsOf, shapedPositions, shapeOf } from '../../../src/domain/bodies.ts'
import { mirrorPartners } from '../../../src/geometry/mirror.ts'
import { topologyHash } from '../../../src/geometry/topology.ts'
import { anatomy, asset } from '../anatomy.ts'

const MOST_BYTES = 350_000
/** The platform's own sine may differ in the last bit; a step of the grid is then the most that can change. */
const STABLE_M = 0.00001
/** Apart by more than this somewhere, or a preset is not worth its name. */
const LEAST_CHANGE_M = 0.004

const bytes = { body: readFileSync(asset('built/body.glb')), builds: readFileSync(asset('built/builds.glb')) }
const body = await decodeBodyGlb(bytes.body)
const builds = await decodeBuildsGlb(bytes.builds)
const file = v.parse(BuildsFile, JSON.parse(readFileSync(asset('built/builds.json'), 'utf8')))

describe('builds.glb', () => {
  it(`is at most ${MOST_BYTES} bytes together with body.glb (brotli)`, () => {
    const [bodyBytes, buildBytes] = [bytes.body, bytes.builds].map((one) => brotliCompressSync(one).byteLength)
    console.info(`brotli bytes: body.glb ${bodyBytes}, builds.glb ${buildBytes}`)
    expect(bodyBytes! + buildBytes!).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('is made for the triangles of body.glb', async () => {
    expect(file.topologyHash).toBe(await topologyHash(body.triangles))
  })

  it.each(PRESET_IDS)('%s: default + morph is the body the bake makes today, mirror-symmetric', (id) => {
    const { sex, build } = partsOf(id)
    const today: BuiltBody = buildBody(anatomy, recipeOf(id))
    const shown = shapedPositions(body[sex], builds[sex], shapeOf(id))
    const worst = quantisedPositions(today.positions).reduce((m, p, i) => Math.max(m, Math.abs(p - shown[i]!)), 0)
    expect(worst).toBeLessThanOrEqual(STABLE_M)
    expect(mirrorPartners(shown)).toEqual(today.mirror)
    expect(armJoints(today.joints).every((value, i) => Math.abs(value - file.armJoints[id]![i]!) < STABLE_M)).toBe(true)
    const change = body[sex].reduce((m, p, i) => Math.max(m, Math.abs(p - shown[i]!)), 0)
    if (build !== null) expect(change).toBeGreaterThan(LEAST_CHANGE_M)
    else expect(change).toBe(0)
  })
})
