import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CourseEntry, CourseFile, EMPTY_COURSE, readCourse, withEntry } from '../../src/domain/course.ts'
import { changesOf, dayAfter, planFor, sessionsOf } from '../../src/domain/coursePlan.ts'
import * as v from 'valibot'
import { smallContent } from '../state/smallAtlas.ts'

const pattern = smallContent.patterns['P5']!
const entry = (day: string, symptom1: number | null): CourseEntry => ({
  day,
  scores: { symptom1, symptom2: null, activity: null, wellbeing: null },
})

describe('a plan', () => {
  it('starts with the course of its pattern, or with the usual frame', () => {
    expect(planFor(pattern, '2026-01-05')).toEqual({
      patternId: 'P5',
      start: '2026-01-05',
      sessions: 10,
      perWeek: 3,
      minutes: 25,
    })
    expect(planFor(null, '2026-01-05')).toMatchObject({ patternId: null, sessions: 10, perWeek: 2, minutes: 30 })
  })

  it('spreads its visits, and looks again at visit 6, or at the last of a short course', () => {
    const sessions = sessionsOf({ ...planFor(pattern, '2026-01-05'), perWeek: 3 })
    expect(sessions.map(({ day }) => day).slice(0, 4)).toEqual(['2026-01-05', '2026-01-07', '2026-01-09', '2026-01-12'])
    expect(sessions.filter(({ reassess }) => reassess).map(({ number }) => number)).toEqual([6])
    const short = sessionsOf({ ...planFor(pattern, '2026-01-05'), sessions: 4 })
    expect(short.filter(({ reassess }) => reassess).map(({ number }) => number)).toEqual([4])
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  })

  it('never has two visits on a day, and never more in a week than agreed (seed 41)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }), (count, perWeek) => {
        const sessions = sessionsOf({ ...planFor(null, '2026-03-28'), sessions: count, perWeek })
        expect(new Set(sessions.map(({ day }) => day)).size).toBe(count)
        for (const { week } of sessions) {
          expect(sessions.filter((one) => one.week === week).length).toBeLessThanOrEqual(perWeek)
        }
      }),
      { seed: 41 },
    )
  })
})

describe('answers', () => {
  it('of one day replace each other and stay in order', () => {
    const entries = [entry('2026-02-02', 4), entry('2026-01-05', 5), entry('2026-02-02', 2)].reduce<CourseEntry[]>(
      withEntry,
      [],
    )
    expect(entries).toEqual([entry('2026-01-05', 5), entry('2026-02-02', 2)])
  })

  it('are told as better, same or worse from the first to the latest, gaps left out', () => {
    const of = (...scores: (number | null)[]) =>
      changesOf(scores.map((score, at) => entry(dayAfter('2026-01-01', at), score)))
    expect(of(5, null, 4)).toEqual([{ id: 'symptom1', first: 5, latest: 4, change: -1, verdict: 'better' }])
    expect(of(3, 1, 3)[0]?.verdict).toBe('same')
    expect(of(3, 5)[0]?.verdict).toBe('worse')
    expect(of(3)).toEqual([])
    expect(of(null, null)).toEqual([])
  })
})

describe('a saved course', () => {
  const full: CourseFile = {
    ...EMPTY_COURSE,
    plan: planFor(pattern, '2026-01-05'),
    names: { symptom1: 'Leg pain', symptom2: null, activity: 'Stairs' },
    entries: [entry('2026-01-05', 6)],
  }

  it('comes back as it was', () => {
    expect(readCourse(JSON.stringify(full))).toEqual({ course: full })
  })

  it.each([
    ['{', '(file)', 'JSON'],
    ['', '(file)', 'JSON'],
    ['[]', 'kind', null],
    ['7', '(file)', 'Object'],
    [JSON.stringify({ ...full, schemaVersion: 2 }), 'schemaVersion', '1'],
    [JSON.stringify({ ...full, entries: [{ ...full.entries[0], day: 'soon' }] }), 'entries.0.day', null],
    [JSON.stringify({ ...full, entries: [entry('2026-01-05', 7)] }), 'entries.0.scores.symptom1', '<=6'],
    [JSON.stringify({ ...full, plan: { ...full.plan, sessions: 900 } }), 'plan.sessions', '<=40'],
    [JSON.stringify({ ...full, weight: 80 }), 'weight', 'never'],
  ])('that is faulty is refused with the place: %s', (text, path, expected) => {
    const read = readCourse(text)
    if ('course' in read) throw new Error('expected a refusal')
    expect(read.fault.path).toBe(path)
    if (expected) expect(read.fault.expected).toBe(expected)
    expect(read.fault.received.length).toBeGreaterThan(0)
  })

  it('has a schema that accepts the empty one', () => {
    expect(v.is(CourseFile, EMPTY_COURSE)).toBe(true)
  })
})
