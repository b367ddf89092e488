import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CATEGORY_FAMILIES, groupFamily, inFamily, pointsOfFamily } from '../../src/domain/categories.ts'
import { PointContent } from '../../src/domain/content.ts'

const FOLDER = join(import.meta.dirname, '../../assets/content/points')
const points = readdirSync(FOLDER).map((file) =>
  v.parse(PointContent, JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
)

describe('families of points', () => {
  it('hold as many points as tradition counts', () => {
    const counts = Object.fromEntries(CATEGORY_FAMILIES.map((id) => [id, pointsOfFamily(points, id).length]))
    expect(counts).toEqual({
      'five-shu': 60,
      'jing-well': 12,
      'ying-spring': 12,
      'shu-stream': 12,
      'jing-river': 12,
      'he-sea': 12,
      'yuan-source': 12,
      'luo-connecting': 15,
      'xi-cleft': 16,
      'back-shu': 12,
      'front-mu': 12,
      'lower-he-sea': 6,
      'hui-meeting': 8,
      confluent: 8,
      'four-command': 4,
      'ma-danyang': 12,
      ghost: 13,
      sea: 11,
    })
  })

  it('know a part of a family, and tell He-Sea from lower He-Sea', () => {
    expect(inFamily({ categories: ['back-shu:LU'], meridian: 'BL' }, 'back-shu')).toBe(true)
    expect(inFamily({ categories: ['lower-he-sea:ST'], meridian: 'ST' }, 'he-sea')).toBe(false)
    expect(pointsOfFamily(points, 'four-command').map((p) => p.code)).toEqual(['BL40', 'LI4', 'LU7', 'ST36'])
  })
  it('know the groups of the list: every point of a meridian, every extra point', () => {
    expect(pointsOfFamily(points, groupFamily('PC')).map((p) => p.code)).toEqual(
      Array.from({ length: 9 }, (_, i) => `PC${i + 1}`),
    )
    expect(pointsOfFamily(points, groupFamily('EX')).every((p) => p.code.startsWith('EX-'))).toBe(true)
  })
})
