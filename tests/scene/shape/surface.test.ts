import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeBuildsGlb } from '../../../src/bake/body/buildsGlb.ts'
import { BUILD_IDS, BUILD_SHAPES, DEFAULT_SHAPE, shapedPositions } from '../../../src/domain/bodies.ts'
import type { BuildMorphs } from '../../../src/scene/buildsAsset.ts'
import { Surface } from '../../../src/scene/surface.ts'
import { ROOT } from '../../architecture/repositoryFiles.ts'
import { realAsset } from '../realBody.ts'

let surface: Surface
let builds: BuildMorphs
beforeAll(async () => {
  surface = new Surface(await realAsset())
  builds = await decodeBuildsGlb(readFileSync(join(ROOT, 'assets/built/builds.glb')))
})

const worstMm = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let worst = 0
  for (let i = 0; i < a.length; i += 1) worst = Math.max(worst, Math.abs(a[i]! - b[i]!))
  return worst * 1000
}

describe('the surface with builds', () => {
  it('shows the default until the builds are there, and says that it is out of date once they are', () => {
    surface.setShape(0, true, BUILD_SHAPES.heavy)
    expect(worstMm(surface.positions, surface.asset.positions.male)).toBe(0)
    expect(surface.stale).toBe(false)
    surface.setBuilds(builds)
    expect(surface.stale).toBe(true)
  })

  it('is every preset exactly, at its corner', () => {
    for (const [share, sex] of [
      [0, 'male'],
      [1, 'female'],
    ] as const) {
      for (const build of BUILD_IDS) {
        surface.setShape(share, true, BUILD_SHAPES[build])
        const preset = shapedPositions(surface.asset.positions[sex], builds[sex], BUILD_SHAPES[build])
        expect(worstMm(surface.positions, preset)).toBe(0)
        expect(worstMm(preset, surface.asset.positions[sex])).toBeGreaterThan(5)
        expect(surface.shows(sex, BUILD_SHAPES[build])).toBe(true)
        expect(surface.shows(sex, DEFAULT_SHAPE)).toBe(false)
      }
    }
  })

  it('between them it is the sum the solver works on, also where three morphs meet', () => {
    const shape = { weight: -0.4, muscle: 0.7, age: 0.55 }
    surface.setShape(0, true, shape)
    expect(worstMm(surface.positions, surface.positionsFor('male', shape))).toBeLessThan(0.001)
    expect(surface.positionsFor('male', shape)).toBe(surface.positionsFor('male', { ...shape }))
    expect(surface.positionsFor('male', DEFAULT_SHAPE)).toBe(surface.asset.positions.male)
  })
})
