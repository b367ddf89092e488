import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PointContent } from '../../../src/domain/content.ts'
import { bladderOfOldNumber } from '../../../src/domain/search/names.ts'
import { createPointSearch } from '../../../src/domain/search/points.ts'

const folder = join(import.meta.dirname, '../../../assets/content/points')
const points = readdirSync(folder).map((file) =>
  v.parse(PointContent, JSON.parse(readFileSync(join(folder, file), 'utf8'))),
)
const byCode = Object.fromEntries(points.map((point) => [point.code, point] as const))
const search = createPointSearch(points)
const first = (query: string) => search(query).hits[0]?.code

describe('points by any of their names', () => {
  it('finds every point by its code, pinyin, characters, Korean and Japanese name among the first five', () => {
    expect(points.length).toBeGreaterThanOrEqual(459)
    const lost: string[] = []
    for (const point of points) {
      if (first(point.code) !== point.code) lost.push(`${point.code} by code`)
      for (const name of [point.pinyin, point.hanzi, point.korean, point.japanese, point.english]) {
        if (name === '') continue
        const found = search(name).hits.filter((hit) => byCode[hit.code])
        // A series shares one name: any member stands for it.
        const same = (code: string) =>
          code === point.code || (point.group !== null && byCode[code]?.group === point.group)
        if (!found.slice(0, 5).some((hit) => same(hit.code))) lost.push(`${point.code} by ${name}`)
      }
    }
    expect(lost).toEqual([])
  })

  it('reads codes and bare prefixes of every book, the usual reading first', () => {
    expect(search('P6').read).toEqual({ meridians: ['PC', 'LU'], number: 6, codes: ['PC6', 'LU6'] })
    expect(search('H 3').read?.codes).toEqual(['HT3', 'LR3'])
    // Pericardium ends at nine: P11 can only be the Lung.
    expect(search('P11').read?.codes).toEqual(['LU11'])
    expect(search('ub').read).toEqual({ meridians: ['BL'], number: null, codes: [] })
    expect(search('胃经36').read?.codes).toEqual(['ST36'])
    expect(search('ST99').read).toEqual({ meridians: ['ST'], number: 99, codes: [] })
    expect(search('weizhong').read).toBeNull()
  })

  it('knows the old Bladder numbers', () => {
    expect(search('BL54')).toMatchObject({
      oldNumber: { written: 'BL54', today: 'BL40' },
      hits: [{ code: 'BL54' }, { code: 'BL40', kind: 'old-number' }],
    })
    expect(search('ub49').oldNumber).toEqual({ written: 'BL49', today: 'BL54' })
    expect(search('BL35').oldNumber).toBeNull()
    expect([50, 47, 36, 35, 55].map(bladderOfOldNumber)).toEqual([36, 52, 41, null, null])
  })

  it('lists whole meridians in order, and puts several words together', () => {
    expect(
      search('liver')
        .hits.map((hit) => hit.code)
        .slice(0, 4),
    ).toEqual(['BL18', 'LR1', 'LR2', 'LR3'])
    expect(search('knee lateral').hits.map((hit) => hit.code)).toContain('EX-LE5-2')
  })

  it('finds nothing for nothing and for noise', () => {
    for (const query of ['', '   ', 'xqxqxq', '?']) expect(search(query).hits).toEqual([])
  })
})
