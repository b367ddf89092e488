import { describe, expect, it } from 'vitest'
import type { Atlas, AtlasPoint } from '../../src/domain/atlas.ts'
import type { PatternContent } from '../../src/domain/content.ts'
import { shownCourses } from '../../src/scene/courseChoice.ts'
import type { Course } from '../../src/domain/courses.ts'
import { chooseLabels } from '../../src/scene/labelChoice.ts'
import { marksOf, type MarkQuery, pinSpacing, type PlacedMark } from '../../src/scene/marks.ts'

const point = (code: string, meridian: AtlasPoint['meridian'], paired = true, avoid = false): AtlasPoint => {
  const anchor = (side: 'left' | 'right' | 'midline') => ({
    side,
    vertices: [0, 1, 2] as [number, number, number],
    weights: [1, 0, 0] as [number, number, number],
    residualMm: 0,
    uncertaintyMm: 5,
  })
  const anchors = paired ? [anchor('left'), anchor('right')] : [anchor('midline')]
  return {
    code,
    group: null,
    meridian,
    paired,
    pinyin: code,
    hanzi: '穴',
    english: code,
    korean: '',
    japanese: '',
    region: 'back',
    categories: [],
    rule: { kind: 'landmark', at: '@spot' },
    needling: null,
    moxa: 'yes',
    acupressure: true,
    hazards: avoid ? [{ kind: 'pregnancy', level: 'avoid', note: 'pregnancy' }] : [],
    confidence: 'high',
    sources: ['who-2008'],
    review: 'not-clinically-reviewed',
    alternatives: [],
    anchors: { male: anchors, female: anchors },
    publishedSpread: null,
  }
}
const entry = (code: string, side: 'both' | 'affected' | 'midline') => ({
  code,
  members: [],
  side,
  role: 'local' as const,
  reason: 'local',
  when: null,
  sources: ['who-2008'],
})
const PATTERN: PatternContent = {
  id: 'P5',
  order: 1,
  area: 'legs',
  sided: true,
  main: [entry('BL25', 'both'), entry('BL40', 'affected'), entry('BL60', 'affected')],
  add: [entry('GV3', 'midline')],
  variations: [],
  avoid: [],
  techniques: [],
  course: { sessions: null, weeks: null, minutes: null, note: 'course', sources: ['who-2008'] },
  redFlags: ['flag'],
  pregnancyPattern: false,
  view: 'back',
  evidence: [],
  confidence: 'high',
  sources: ['who-2008'],
  review: 'not-clinically-reviewed',
}
const POINTS = [
  point('BL25', 'BL'),
  point('BL40', 'BL'),
  point('BL60', 'BL', true, true),
  point('GV3', 'GV', false),
  point('ST36', 'ST'),
]
const ATLAS: Atlas = {
  points: new Map(POINTS.map((p) => [p.code, p])),
  patterns: new Map([['P5', PATTERN]]),
  groups: new Map(),
  highRisk: new Map(),
  pageItems: {},
  shownItems: {},
  content: {
    points: {},
    patterns: {},
    meridians: {},
    techniques: {},
    muscles: {},
    selfCare: {},
    accidents: [],
    studies: {},
    articles: {},
    sources: {},
    redFlags: [],
    conditions: [{ id: 'pregnancy', own: 'pregnancy', near: [], sources: ['who-2008'] }],
    retired: { pattern: {}, point: {}, variation: {}, page: {} },
    highRisk: [],
    intake: { regions: [], questions: [], topics: [] },
    publishedSpread: [],
    contentDate: '2026-01-01',
  },
}
const QUERY: MarkQuery = {
  atlas: ATLAS,
  patternId: 'P5',
  painSide: 'left',
  gate: 'clear',
  profile: [],
  variations: [],
  compareId: null,
  body: 'male',
  selected: null,
  hovered: null,
  selectedMeridian: null,
  category: null,
  riskShown: false,
  asking: false,
  shown: null,
  otherSites: false,
  mode: 'explore',
}
const styleOf = (query: MarkQuery, code: string, side: string) =>
  marksOf(query).find((m) => m.code === code && m.side === side)?.style

describe('marks', () => {
  it('draws on a kiosk only what its list offers, so that nothing else can be touched', () => {
    const marks = marksOf({ ...QUERY, mode: 'kiosk', selected: { code: 'GV4', side: 'midline' } })
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.every(({ style, risk }) => style === 'main' && !risk)).toBe(true)
    expect(marks.length).toBeLessThan(marksOf(QUERY).length)
    expect(marksOf({ ...QUERY, mode: 'kiosk', gate: 'check' })).toEqual([])
  })

  it('shows no pins before the red flags are answered', () => {
    const marks = marksOf({ ...QUERY, gate: 'check' })
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.every((m) => m.style === 'idle')).toBe(true)
  })
  it('shows no point at all once an emergency has ended the path', () => {
    expect(marksOf({ ...QUERY, gate: 'emergency' })).toEqual([])
  })
  it('lights both sides or the painful one, as the entry says', () => {
    expect(styleOf(QUERY, 'BL25', 'right')).toBe('main')
    expect(styleOf(QUERY, 'BL40', 'left')).toBe('main')
    expect(styleOf(QUERY, 'BL40', 'right')).toBe('idle')
    expect(styleOf(QUERY, 'GV3', 'midline')).toBe('add')
    expect(styleOf(QUERY, 'ST36', 'left')).toBe('idle')
  })
  it('shows avoided points as avoided, never as recommended', () => {
    expect(styleOf({ ...QUERY, profile: ['pregnancy'] }, 'BL60', 'left')).toBe('avoided')
  })
  it('rings the other sites of the selected point on its side, and arrows where a point lies inside', () => {
    const [base] = POINTS
    const site = { id: 'book', distanceMm: 9, distanceCun: 0.4, anchors: base!.anchors.male }
    const points = new Map(ATLAS.points)
    points.set('BL25', {
      ...base!,
      opening: { into: 'mouth', from: ['left'] },
      alternatives: [{ id: 'book', rule: base!.rule, sources: ['who-2008'], built: { male: site, female: site } }],
    })
    const query: MarkQuery = {
      ...QUERY,
      atlas: { ...ATLAS, points },
      patternId: null,
      selected: { code: 'BL25', side: 'right' },
      otherSites: true,
    }
    const rings = marksOf(query).filter((m) => m.style === 'other')
    expect(rings.map((m) => [m.code, m.side, m.site, m.selected])).toEqual([['BL25', 'right', 'book', false]])
    expect(marksOf({ ...query, otherSites: false }).some((m) => m.style === 'other')).toBe(false)
    expect(marksOf({ ...query, selected: null }).some((m) => m.style === 'other')).toBe(false)
    // The selected point stays on top of them.
    expect(marksOf(query).at(-1)).toMatchObject({ code: 'BL25', selected: true })
    const arrows = marksOf(query).filter((m) => m.arrow !== null)
    expect(arrows.map((m) => [m.code, m.side, Math.sign(m.arrow![0])])).toEqual(
      expect.arrayContaining([
        ['BL25', 'left', 1],
        ['BL25', 'right', -1],
      ]),
    )
  })
  it('shows the points of a chosen meridian or kind as calm pins, first to last, but never in a pattern', () => {
    const free = { ...QUERY, patternId: null }
    const shown = (query: MarkQuery) =>
      marksOf(query)
        .filter((m) => m.style === 'shown' && m.side !== 'right')
        .sort((a, b) => a.number - b.number)
        .map((m) => m.code)
    expect(shown({ ...free, selectedMeridian: 'BL' })).toEqual(['BL25', 'BL40', 'BL60'])
    expect(shown({ ...free, category: 'he-sea' })).toEqual([])
    expect(shown({ ...QUERY, selectedMeridian: 'BL' })).toEqual([])
  })
  it('shows the points of a page: calm pins, in a pattern beside its own, never one that is left out', () => {
    const muscle = {
      id: 'back',
      order: 1,
      area: 'muscle-back',
      view: 'best' as const,
      deep: false,
      points: ['BL40', 'BL60', 'ST36'],
      patterns: [],
      care: [],
      sources: ['who-2008'],
      review: 'not-clinically-reviewed' as const,
    }
    const atlas: Atlas = { ...ATLAS, content: { ...ATLAS.content, muscles: { back: muscle } } }
    const query: MarkQuery = { ...QUERY, atlas, shown: { id: 'muscles', item: 'back' } }
    const free = { ...query, patternId: null }
    expect(['BL40', 'BL60', 'ST36', 'BL25'].map((code) => styleOf(free, code, 'right'))).toEqual([
      'shown',
      'shown',
      'shown',
      'idle',
    ])
    expect(styleOf({ ...free, profile: ['pregnancy'] }, 'BL60', 'right')).toBe('avoided')
    // The pattern treats BL40 on the painful left only; ST36 is none of its points.
    expect(styleOf(query, 'BL40', 'left')).toBe('main')
    expect(styleOf(query, 'BL40', 'right')).toBe('idle')
    expect(styleOf(query, 'ST36', 'right')).toBe('shown')
    expect(styleOf({ ...query, gate: 'check' }, 'ST36', 'right')).toBe('idle')
    // The guided path hides the dots, but not what a page shows.
    expect(marksOf({ ...QUERY, patternId: null, asking: true })).toEqual([])
    expect(styleOf({ ...free, asking: true }, 'ST36', 'left')).toBe('shown')
  })
  it('draws idle dots first and the selected mark last', () => {
    const marks = marksOf({ ...QUERY, selected: { code: 'ST36', side: 'right' } })
    expect(marks[0]!.style).toBe('idle')
    expect(marks.at(-1)).toMatchObject({ code: 'ST36', side: 'right', selected: true })
  })
  it('gives crowded pins the room to their neighbours; main pins yield only to main pins', () => {
    const at = (code: string, x: number): PlacedMark => ({
      ...marksOf(QUERY).find((m) => m.code === code && m.side !== 'right')!,
      position: [x, 0, 0],
      normal: [0, 0, 1],
    })
    expect(pinSpacing([at('BL25', 0), at('BL40', 0.03), at('GV3', 0.04), at('ST36', 0.001)])).toEqual([
      expect.closeTo(0.03),
      expect.closeTo(0.03),
      expect.closeTo(0.01),
      1,
    ])
  })
})

describe('labels chosen', () => {
  const visible = (query: MarkQuery) =>
    marksOf(query).map((m, i) => ({
      mark: { ...m, position: [0, 0, 0] as [number, number, number], normal: [0, 0, 1] as [number, number, number] },
      x: i * 10,
      y: 0,
    }))
  it('names each code once, on the painful side where both are treated', () => {
    const chosen = chooseLabels(visible(QUERY), 'left')
    expect(chosen.map((c) => c.code)).toEqual(['BL25', 'BL40', 'BL60', 'GV3'])
    expect(chosen[0]!.spots.map((s) => s.mark.side)).toEqual(['left'])
  })
  it('offers both sides of a pair when both hurt', () => {
    expect(chooseLabels(visible({ ...QUERY, painSide: 'both' }), 'both')[0]!.spots).toHaveLength(2)
  })
  it('always names the selected point, on the selected side', () => {
    const [first] = chooseLabels(
      visible({ ...QUERY, gate: 'check', selected: { code: 'ST36', side: 'right' } }),
      'left',
    )
    expect(first).toMatchObject({ code: 'ST36', selected: true })
    expect(first!.spots[0]!.mark.side).toBe('right')
  })
})

describe('courses shown', () => {
  const course = (meridian: string, side: Course['side']): Course => ({
    meridian,
    side,
    points: [],
    at: [],
    vertices: [],
    weights: [],
  })
  const all = [course('BL', 'left'), course('BL', 'right'), course('GV', 'midline'), course('ST', 'left')]
  it('follows the meridians of the main points on the painful side', () => {
    expect(shownCourses(QUERY, all)).toEqual([all[0]])
    expect(shownCourses({ ...QUERY, painSide: 'both' }, all)).toEqual([all[0], all[1]])
  })
  it('shows nothing before the gate and copes with no courses', () => {
    expect(shownCourses({ ...QUERY, gate: 'check' }, all)).toEqual([])
    expect(shownCourses(QUERY, [])).toEqual([])
  })
})
