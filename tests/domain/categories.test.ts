import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  BODY_AREAS,
  BODY_PARTS,
  type BodyPart,
  CATEGORY_FAMILIES,
  groupFamily,
  inFamily,
  partFamily,
  partOfFamily,
  pointsOfFamily,
} from '../../src/domain/categories.ts'
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
    expect(inFamily({ categories: ['back-shu:LU'], meridian: 'BL', region: 'upper-back' }, 'back-shu')).toBe(true)
    expect(inFamily({ categories: ['lower-he-sea:ST'], meridian: 'ST', region: 'leg' }, 'he-sea')).toBe(false)
    expect(pointsOfFamily(points, 'four-command').map((p) => p.code)).toEqual(['BL40', 'LI4', 'LU7', 'ST36'])
  })
  it('know the parts of the body: every region is in one, and every part has points', () => {
    const parts = (Object.keys(BODY_PARTS) as BodyPart[]).map((part) => [part, partFamily(part)] as const)
    expect(parts.filter(([part, family]) => partOfFamily(family) !== part)).toEqual([])
    expect(parts.filter(([, family]) => pointsOfFamily(points, family).length === 0)).toEqual([])
    expect(Object.values(BODY_AREAS).flat().sort()).toEqual(parts.map(([part]) => part).sort())
    // Ashi is anywhere.
    const homeless = points.filter((point) => !parts.some(([, family]) => inFamily(point, family)))
    expect(homeless.map(({ code }) => code)).toEqual(['ASHI'])
    expect(pointsOfFamily(points, partFamily('wrist')).map(({ code }) => code)).toContain('HT7')
    expect([partOfFamily('back-shu'), partOfFamily('part-nowhere')]).toEqual([null, null])
  })

  it('know the groups of the list: every point of a meridian, every extra point', () => {
    expect(pointsOfFamily(points, groupFamily('PC')).map((p) => p.code)).toEqual(
      Array.from({ length: 9 }, (_, i) => `PC${i + 1}`),
    )
    expect(pointsOfFamily(points, groupFamily('EX')).every((p) => p.code.startsWith('EX-'))).toBe(true)
  })
})
