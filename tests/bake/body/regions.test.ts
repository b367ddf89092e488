import { describe, expect, it } from 'vitest'
import { buildBody } from '../../../src/bake/body/buildBody.ts'
import { MALE } from '../../../src/bake/body/recipes.ts'
import { REGION_NAMES } from '../../../src/bake/body/regions.ts'
import { anatomy } from '../anatomy.ts'

describe('regions', () => {
  const body = buildBody(anatomy, MALE)
  const heightOf = (name: string) => {
    const id = body.regionNames.indexOf(name)
    const ys = [...body.regions.keys()].filter((v) => body.regions[v] === id).map((v) => body.positions[3 * v + 1]!)
    return ys.reduce((sum, y) => sum + y, 0) / ys.length
  }

  it('covers every vertex and uses every region', () => {
    const counts = REGION_NAMES.map(() => 0)
    for (const region of body.regions) counts[region] = counts[region]! + 1
    expect(counts.length).toBe(37)
    expect(body.regions.length).toBe(13524)
    counts.forEach((count, i) => expect(count, REGION_NAMES[i]).toBeGreaterThan(20))
    expect(counts[REGION_NAMES.indexOf('eye')]).toBe(144)
  })

  it('is the same left and right', () => {
    expect(body.regions.every((region, v) => region === body.regions[body.mirror[v]!])).toBe(true)
  })

  it('stacks regions as a body does', () => {
    const order = ['sole', 'foot', 'ankle', 'leg', 'knee', 'thigh', 'abdomen', 'chest', 'neck', 'face', 'head']
    const heights = order.map(heightOf)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
  })
})
