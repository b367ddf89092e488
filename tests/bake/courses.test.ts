/** What every meridian course must keep on all ten bodies; prints its figures. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readBuilt } from '../../src/bake/export/readBuilt.ts'
import { CourseTable } from '../../src/solve/courseTable.ts'
import { PRESET_IDS } from '../../src/domain/bodies.ts'
import { AnchorsFile, CoursesFile } from '../../src/domain/built.ts'
import { type Course, coursesOf } from '../../src/domain/courses.ts'
import { MERIDIAN_IDS } from '../../src/domain/ids.ts'
import { SkinPaths, lengthOf } from '../../src/geometry/geodesic.ts'
import { Skin, mirrorSpot } from '../../src/geometry/skin.ts'
import { type Vec3, distance, lerp } from '../../src/geometry/vec.ts'
import { anatomy, asset } from './anatomy.ts'

const OFF_SKIN_MM = 2
const OFF_POINT_MM = 1
const LONGEST_SEGMENT_MM = 15
const LONGEST_PIECE = 2.2
const MOST_BYTES = 150_000

const text = (path: string): string => readFileSync(asset(path), 'utf8')
const file = v.parse(CoursesFile, JSON.parse(text('built/courses.json')))
const anchors = v.parse(AnchorsFile, JSON.parse(text('built/anchors.json')))
const table = v.parse(CourseTable, JSON.parse(text('anatomy/courses.json')))
const { shapes, places } = await readBuilt(fileURLToPath(new URL('../..', import.meta.url)))

const lineOf = (skin: Skin, course: Course): Vec3[] =>
  course.vertices.map((vertices, i) => skin.at({ vertices, weights: course.weights[i]! }))
const nameOf = (c: Course): string => `${c.meridian} ${c.side} ${c.points[0]}–${c.points.at(-1)}`

/** The worst of many figures, and where. */
class Worst {
  value = 0
  where = ''
  see(value: number, where: string): void {
    if (value > this.value) [this.value, this.where] = [value, where]
  }
  toString(): string {
    return `${this.value.toFixed(2)} (${this.where})`
  }
}

describe('the table of courses', () => {
  it('passes every point of all 14 meridians but the one inside the mouth', () => {
    const codes = Object.keys(anchors.bodies.male!)
    expect(Object.keys(table.courses).sort()).toEqual([...MERIDIAN_IDS].sort())
    const passed = new Set(
      Object.values(table.courses).flatMap((c) =>
        c.runs.flatMap((r) => r.through.filter((w) => typeof w === 'string')),
      ),
    )
    const own = (code: string): boolean => MERIDIAN_IDS.some((id) => new RegExp(`^${id}\\d`).test(code))
    expect(codes.filter((code) => own(code) && !passed.has(code))).toEqual(['GV28'])
  })

  it('goes by the numbers, but where its note says otherwise', () => {
    const back: string[] = []
    for (const course of Object.values(table.courses))
      for (const { through } of course.runs) {
        const numbers = through.filter((w) => typeof w === 'string' && !w.startsWith('@')) as string[]
        for (let i = 1; i < numbers.length; i += 1)
          if (Number(numbers[i]!.slice(2)) < Number(numbers[i - 1]!.slice(2)))
            back.push(`${numbers[i - 1]} ${numbers[i]}`)
      }
    // ST40 stands beside ST38; the outer Bladder line ends where the inner one does.
    expect(back).toEqual(['ST40 ST39', 'BL54 BL40'])
  })
})

describe.each(PRESET_IDS)('the courses of the %s', (body) => {
  const skin = new Skin(shapes.posed(body).positions, shapes.outer)
  const paths = new SkinPaths(skin)
  const { courses, anchors: held } = places(body)

  it('has all 14 meridians, paired ones on both sides', () => {
    const sides = (id: string): string[] => [...new Set(courses.filter((c) => c.meridian === id).map((c) => c.side))]
    for (const id of MERIDIAN_IDS)
      expect(sides(id), id).toEqual(id === 'GV' || id === 'CV' ? ['midline'] : ['left', 'right'])
  })

  it('lies on the skin, passes its points in order, and never leaps', () => {
    const [off, miss, segment, piece] = [new Worst(), new Worst(), new Worst(), new Worst()]
    const lengths = new Map<string, number>()
    for (const course of courses) {
      const line = lineOf(skin, course)
      const name = nameOf(course)
      lengths.set(course.meridian, (lengths.get(course.meridian) ?? 0) + (course.side === 'right' ? 0 : lengthOf(line)))
      line.forEach((p, i) => {
        off.see(paths.closest(p).distanceM * 1000, name)
        if (i === 0) return
        segment.see(distance(p, line[i - 1]!) * 1000, name)
        for (const share of [0.25, 0.5, 0.75])
          off.see(paths.closest(lerp(line[i - 1]!, p, share)).distanceM * 1000, name)
      })
      expect(course.at.length).toBe(course.points.length)
      expect([course.at[0], course.at.at(-1)]).toEqual([0, line.length - 1])
      course.points.forEach((code, k) => {
        const anchor = held[code]!.find((a) => a.side === course.side)!
        miss.see(distance(skin.at(anchor), line[course.at[k]!]!) * 1000, `${code} ${course.side}`)
        if (k === 0) return
        expect(course.at[k]!, `${code} after ${course.points[k - 1]}`).toBeGreaterThan(course.at[k - 1]!)
        const key = `${course.points[k - 1]} ${code}`
        const chord = distance(line[course.at[k - 1]!]!, line[course.at[k]!]!)
        const share = lengthOf(line.slice(course.at[k - 1]!, course.at[k]! + 1)) / chord
        if (!table.around[key]) piece.see(share, key)
      })
    }
    console.info(
      `courses, ${body}: off the skin ${off} mm; off their points ${miss} mm; longest segment ${segment} mm; longest way / chord ${piece}`,
    )
    console.info(`lengths, ${body}, cm: ${[...lengths].map(([id, m]) => `${id} ${Math.round(m * 100)}`).join(', ')}`)
    expect(off.value, off.where).toBeLessThan(OFF_SKIN_MM)
    expect(miss.value, miss.where).toBeLessThan(OFF_POINT_MM)
    expect(segment.value, segment.where).toBeLessThan(LONGEST_SEGMENT_MM)
    expect(piece.value, piece.where).toBeLessThan(LONGEST_PIECE)
  })

  it('is the same on both sides, and median where it is one line', () => {
    const worst = new Worst()
    for (const course of courses.filter((c) => c.side !== 'right')) {
      const line = lineOf(skin, course)
      const other = courses.find(
        (c) =>
          c.side === 'right' &&
          c.meridian === course.meridian &&
          c.points[0] === course.points[0] &&
          c.points[1] === course.points[1],
      )
      const image = course.side === 'midline' ? line : lineOf(skin, other!)
      line.forEach((p, i) => {
        worst.see(distance([-p[0], p[1], p[2]], image[i]!) * 1000, `${nameOf(course)} station ${i}`)
        if (other)
          expect(other.vertices[i]).toEqual(
            mirrorSpot({ vertices: course.vertices[i]!, weights: course.weights[i]! }, anatomy.mirror).vertices,
          )
      })
    }
    console.info(`mirror, ${body}: ${worst} mm`)
    expect(worst.value, worst.where).toBeLessThan(0.1)
  })
})

describe('the size', () => {
  it(`anchors and courses of both bodies stay under ${MOST_BYTES} bytes (brotli)`, () => {
    const bytes = ['built/anchors.json', 'built/courses.json'].map((path) => brotliCompressSync(text(path)).length)
    console.info(`brotli bytes: anchors ${bytes[0]}, courses ${bytes[1]}`)
    expect(bytes[0]! + bytes[1]!).toBeLessThan(MOST_BYTES)
  })

  it('a mirror list that does not fit is refused', () => {
    expect(() => coursesOf({ ...file, mirrorOf: file.mirrorOf.slice(1) }, 'male')).toThrow(/mirrorOf/)
  })
})
