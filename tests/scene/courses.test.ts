import { describe, expect, it } from 'vitest'
import type { Course } from '../../src/domain/courses.ts'
import { courseLevels, LEVEL, type LevelQuery } from '../../src/scene/courseChoice.ts'
import { type DrawnCourse, pickCourse } from '../../src/scene/coursePicking.ts'
import { ribbonOf, runStarts } from '../../src/scene/courseRibbon.ts'
import type { Vec3 } from '../../src/geometry/vec.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

/** A run of stations 1 m apart; each station is its own point. */
const run = (meridian: string, points: string[], first: number, side: Course['side'] = 'left'): Course => ({
  meridian,
  side,
  points,
  at: points.map((_, i) => i),
  vertices: points.map((_, i) => [first + i, first + i, first + i] as [number, number, number]),
  weights: points.map(() => [1, 0, 0] as [number, number, number]),
})
const alongX = (p: { vertices: readonly number[] }): Vec3 => [p.vertices[0]!, 0, 0]

describe('the way of the light', () => {
  it('lets branches start where they leave, joins them where they meet, and goes on after a gap', () => {
    const runs = [
      run('BL', ['BL1', 'BL10'], 0),
      run('BL', ['BL10', 'BL11', 'BL40'], 1),
      run('BL', ['BL10', 'BL41', 'BL42', 'BL40'], 1),
      run('BL', ['BL40', 'BL55'], 3),
      run('KI', ['KI1', 'KI10'], 0),
      run('KI', ['KI11', 'KI27'], 5),
      run('KI', ['KI1', 'KI10'], 0, 'right'),
    ]
    const lengths = runs.map((r) => [...r.at, r.at.length - 1])
    expect(runStarts(runs, lengths)).toEqual([0, 1, 1, 4, 0, 1, 0])
  })

  it('is written into the ribbon in metres and as a share', () => {
    const ribbon = ribbonOf(
      [run('KI', ['KI1', 'KI2', 'KI3'], 0), run('KI', ['KI11', 'KI12'], 7)],
      alongX,
      () => [0, 0, 1],
      () => [1, 0, 0],
      () => LEVEL.selected,
    )
    const stations = [...ribbon.flow].filter((_, i) => i % 4 === 0)
    expect(stations).toEqual([0, 1, 2, 2, 3])
    expect(ribbon.flow.at(-1)).toBe(1)
    expect([...ribbon.level].every((level) => level === LEVEL.selected)).toBe(true)
  })
})

describe('how strongly a course is drawn', () => {
  const courses = [run('BL', ['BL1', 'BL2'], 0), run('KI', ['KI1', 'KI2'], 0), run('GV', ['GV1', 'GV2'], 0, 'midline')]
  const query: LevelQuery = {
    atlas: smallAtlas(),
    patternId: null,
    painSide: 'both',
    gate: 'check',
    profile: [],
    variations: [],
    compareId: null,
    homeList: 'patterns',
    selectedMeridian: null,
    hoveredMeridian: null,
  }
  it('none on the first page; all faintly beside their list; the chosen one lit', () => {
    expect(courseLevels(query, courses)).toEqual([0, 0, 0])
    const list: LevelQuery = { ...query, homeList: 'meridians', hoveredMeridian: 'KI' }
    expect(courseLevels(list, courses)).toEqual([LEVEL.faint, LEVEL.hovered, LEVEL.faint])
    expect(courseLevels({ ...list, selectedMeridian: 'BL' }, courses)[0]).toBe(LEVEL.selected)
  })
  it('in a pattern only the pattern decides', () => {
    const inPattern: LevelQuery = { ...query, patternId: 'P5', homeList: 'meridians', selectedMeridian: 'BL' }
    expect(courseLevels(inPattern, courses)).toEqual([0, 0, 0])
  })
})

describe('the course under a pointer', () => {
  const course = (meridian: string, y: number): DrawnCourse => {
    const r = run(meridian, ['A', 'B', 'C'], 0)
    return {
      meridian,
      spots: r.vertices.map((vertices, i) => ({ vertices, weights: r.weights[i]! })),
      positions: r.vertices.map((v): Vec3 => [v[0] * 100, y, 0]),
    }
  }
  const flat = (p: Vec3) => ({ x: p[0], y: p[1] })
  const drawn = [course('BL', 0), course('KI', 15)]
  it('is the nearest within reach, also between two stations', () => {
    expect(pickCourse(drawn, 50, 6, 12, flat, () => true)).toBe('BL')
    expect(pickCourse(drawn, 50, 9, 12, flat, () => true)).toBe('KI')
    expect(pickCourse(drawn, 50, 40, 12, flat, () => true)).toBeNull()
  })
  it('is never one the eye does not see', () => {
    expect(pickCourse(drawn, 50, 6, 12, flat, (p) => p[1] > 0)).toBe('KI')
    expect(
      pickCourse(
        drawn,
        50,
        6,
        12,
        () => null,
        () => true,
      ),
    ).toBeNull()
  })
})
