/** The construction of every point as steps and sentences, on the real rules. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { LandmarksFile } from '../../src/domain/built.ts'
import { findItSteps } from '../../src/domain/findIt.ts'
import { type FindItStep, segmentsOf } from '../../src/domain/findItModel.ts'
import { stepWords } from '../../src/domain/findItWords.ts'
import type { Constraint, Rule } from '../../src/domain/rules.ts'
import { readingGrade } from '../content/readability.ts'

const ROOT = join(import.meta.dirname, '../..')
const { content, locales } = loadContent(ROOT)
const texts = locales['en']!.findIt
const built = v.parse(LandmarksFile, JSON.parse(readFileSync(join(ROOT, 'assets/built/landmarks.json'), 'utf8')))
const sourceOf = (body: 'male' | 'female', rules: Record<string, Rule> = {}) => ({
  ruleOf: (code: string) => rules[code] ?? content.points[code]?.rule,
  isInside: (code: string) => content.points[code]?.opening !== undefined,
  segmentOf: segmentsOf(built.bodies[body]),
})
const told = (code: string, rules: Record<string, Rule> = {}): string[] =>
  findItSteps(code, sourceOf('male', rules)).map((step) => stepWords(step, texts))

describe('find it, told', () => {
  it('ST36: two spots, a line, 3 cun down that line', () => {
    expect(told('ST36')).toEqual([
      'Find ST35: the hollow outside the kneecap cord.',
      'Find the middle of the front of the ankle.',
      'Draw a line from ST35 to the middle of the front of the ankle.',
      'Go 3 cun down that line, from ST35.',
      'The point is here.',
    ])
  })
  it('BL23: level, then out from the midline', () => {
    expect(told('BL23')).toEqual([
      'Find the bump of L2.',
      'Stay level with the bump of L2.',
      'Go 1.5 cun out from the midline.',
      'The point is here.',
    ])
  })
  it('SP6 counts from the nearer end: 3 cun up from the ankle', () => {
    expect(told('SP6')).toContain('Go 3 cun from the tip of the inner ankle bone toward the lower tip of the kneecap.')
    expect(told('SP6').at(-1)).toBe('The point is here, where both meet.')
  })
  it.each([
    [
      'GB30',
      'Go one third of the way from the big bone at the side of the hip to the top of the cleft between the buttocks.',
    ],
    ['LU6', 'Go 5 cun from the middle of the elbow crease toward the middle of the wrist crease on the palm side.'],
    ['CV4', 'Stay on the midline of the body.'],
    ['CV4', 'Go 2 cun from the top edge of the pubic bone toward the middle of the navel.'],
    ['GV20', 'Go 5 cun over the head from the front hairline in the middle toward the back hairline in the middle.'],
    ['PC6', 'Go 2 cun from the middle of the wrist crease on the palm side toward the middle of the elbow crease.'],
    ['PC6', 'Draw a line from PC3 to PC7.'],
    ['KI3', 'Stop halfway from the tip of the inner ankle bone to the thick cord above the heel.'],
    ['KI3', 'Stay straight across the limb from the tip of the inner ankle bone.'],
    [
      'EX-UE8',
      'Go half a thumb width from the gap between the knuckles of the index and middle fingers toward the wrist crease on the back of the hand.',
    ],
    ['KI6', 'Go one thumb width down from the tip of the inner ankle bone.'],
    ['EX-LE5-2', 'EX-LE5-2 is at the same spot.'],
    ['EX-HN11', 'The point lies inside. The arrow shows the way in.'],
    ['ASHI', 'Press around the place that hurts. The spot that hurts most is the point.'],
  ])('%s says: %s', (code, sentence) => expect(told(code)).toContain(sentence))

  it('tells the points a rule rests on one level deep', () => {
    const steps = findItSteps('BL58', sourceOf('male'))
    expect(steps.some((s) => s.owner === 'BL57' && s.kind === 'measure')).toBe(true)
    expect(told('BL58')).toContain('This spot is BL57.')
    expect(told('EX-B-HUANZHONG')).toContain('This spot is GB30.')
  })

  it('has words for every kind of constraint', () => {
    const kinds: Constraint[] = [
      { kind: 'cunAlong', segment: 'leg_lat', cun: 0 },
      { kind: 'cunAlong', segment: 'leg_lat', cun: -1 },
      { kind: 'cunAlong', segment: 'leg_lat', cun: 17 },
      { kind: 'lateralCun', segment: 'scap_width', cun: 1 },
      { kind: 'midline' },
      { kind: 'levelOf', of: '@L4' },
      { kind: 'crossSectionOf', of: '@L4', segment: 'leg_lat' },
      { kind: 'sagittalOf', of: '@L4' },
      { kind: 'coronalOf', of: '@L4' },
      { kind: 'onLine', from: '@L4', to: '@L5' },
      { kind: 'fractionBetween', from: '@L4', to: '@L5', fraction: 0.4 },
      { kind: 'cunTowards', from: '@L4', to: '@L5', cun: 2, segment: 'finger' },
      { kind: 'arcFraction', from: '@glabella', to: '@eop', fraction: 0.25 },
      ...(['superior', 'inferior', 'anterior', 'posterior', 'lateral', 'medial', 'distal', 'proximal'] as const).map(
        (direction): Constraint => ({ kind: 'offsetFrom', of: '@L4', direction, cun: 1, segment: 'leg_lat' }),
      ),
    ]
    for (const one of kinds) {
      const rule: Rule = { kind: 'planes', constraints: [one, { kind: 'midline' }], facing: 'posterior', near: '@L4' }
      for (const sentence of told('X1', { X1: rule })) expect(sentence, one.kind).not.toMatch(/[{}]|undefined|NaN/)
    }
  })

  it('names what it does not know', () => {
    expect(() => told('GV99')).toThrow('GV99')
    expect(() => stepWords({ textKey: 'step.none', params: {} } as FindItStep, texts)).toThrow('step.none')
  })
})

describe('all points', () => {
  const codes = Object.keys(content.points)
  it('can be told on both bodies, completely, and end at the point', () => {
    expect(codes.length).toBeGreaterThanOrEqual(459)
    let steps = 0
    let most = 0
    for (const body of ['male', 'female'] as const) {
      for (const code of codes) {
        const list = findItSteps(code, sourceOf(body))
        const sentences = list.map((step) => stepWords(step, texts))
        for (const sentence of sentences) {
          expect(sentence, code).not.toMatch(/[{}]|undefined|NaN|null/)
          expect(sentence, code).toMatch(/^[A-Z].*\.$/)
        }
        expect(new Set(sentences).size, `${code}: ${sentences.join(' ')}`).toBe(sentences.length)
        expect(list.at(-1)?.kind, code).toBe('point')
        steps += list.length
        most = Math.max(most, list.length)
      }
    }
    console.log(
      `find it: ${codes.length} points, ${(steps / codes.length / 2).toFixed(1)} steps on average, at most ${most}`,
    )
    expect(most).toBeLessThanOrEqual(17)
  })

  it('reads at grade 6 or below', () => {
    const grades = codes.map((code) => [code, readingGrade(told(code).join(' '))] as const)
    const over = grades.filter(([, grade]) => grade > 6)
    console.log(
      `find it: mean grade ${(grades.reduce((sum, [, g]) => sum + g, 0) / grades.length).toFixed(1)}, highest ${Math.max(...grades.map(([, g]) => g)).toFixed(1)}`,
    )
    expect(over).toEqual([])
  })

  it('has a name for every landmark, and no name for anything else', () => {
    const names = Object.keys(texts)
      .filter((key) => key.startsWith('name.'))
      .map((key) => key.slice(5))
      .sort()
    expect(names).toEqual(Object.keys(locales['en']!.landmarks).sort())
  })
})
