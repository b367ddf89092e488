import { describe, expect, it } from 'vitest'
import { movedStep, needsPractitioner, readPractice, sessionMinutes, usualMinutes } from '../../src/domain/practice.ts'
import {
  EMPTY_PRACTICE,
  MOST_STEPS,
  readPlan,
  type SessionStep,
  sessionTechniques,
  writePlan,
} from '../../src/domain/session.ts'
import { loadContent } from '../../src/bake/content/loadContent.ts'

const { content } = loadContent(new URL('../..', import.meta.url).pathname)
const point = (code: string) => content.points[code]!
const step = (code: string, technique: string, minutes: number, side: SessionStep['side'] = 'left'): SessionStep => ({
  code,
  side,
  technique,
  minutes,
})

describe('techniques of a step', () => {
  it('are those the content allows at the point, and no others', () => {
    for (const one of Object.values(content.points)) {
      const offered = sessionTechniques(one, content.techniques)
      expect(offered.includes('manual-needling'), one.code).toBe(one.needling !== null)
      expect(offered.includes('moxibustion'), one.code).toBe(one.moxa !== 'no')
      if (offered.includes('acupressure') && !one.acupressure)
        expect(content.techniques['acupressure']?.points, one.code).toContain(one.code)
      expect(offered).not.toContain('cupping')
    }
    expect(sessionTechniques(point('GB30'), content.techniques)).toContain('electroacupuncture')
    expect(sessionTechniques(point('BL23'), content.techniques)).not.toContain('electroacupuncture')
  })

  it('high-risk needling is for practitioners; pressing the same point is not', () => {
    const highRisk = new Map([['GB21', ['pleura']]])
    expect(needsPractitioner(point('GB21'), 'manual-needling', highRisk)).toBe(true)
    expect(needsPractitioner(point('GB21'), 'acupressure', highRisk)).toBe(false)
    expect(needsPractitioner(point('ST36'), 'manual-needling', highRisk)).toBe(false)
  })
})

describe('time and order', () => {
  it('needles rest together; all else follows, side by side', () => {
    expect(sessionMinutes([])).toBe(0)
    expect(
      sessionMinutes([
        step('BL40', 'manual-needling', 20),
        step('GB30', 'electroacupuncture', 25),
        step('ST36', 'acupressure', 2, 'both'),
        step('CV12', 'moxibustion', 10, 'midline'),
      ]),
    ).toBe(25 + 4 + 10)
    expect(usualMinutes(content.techniques['manual-needling'])).toBe(25)
    expect(usualMinutes(content.techniques['acupressure'])).toBe(2)
  })

  it('moves by one place and stops at the ends', () => {
    const steps = [step('BL40', 'acupressure', 1), step('ST36', 'acupressure', 2)]
    expect(movedStep(steps, 0, 1).map(({ code }) => code)).toEqual(['ST36', 'BL40'])
    expect(movedStep(steps, 0, -1)).toEqual(steps)
    expect(movedStep(steps, 1, 1)).toEqual(steps)
  })
})

describe('a plan in an address', () => {
  const catalogue = {
    points: new Map(Object.entries(content.points)),
    techniquesOf: (code: string) => sessionTechniques(point(code), content.techniques),
  }
  const steps = [step('BL40', 'manual-needling', 20), step('EX-B2-L4', 'manual-needling', 0, 'both')]

  it('comes back as it was written', () => {
    expect(writePlan(steps)).toBe('BL40.left~manual-needling~20,EX-B2-L4.both~manual-needling~0')
    expect(readPlan(writePlan(steps) ?? '', catalogue)).toEqual(steps)
    expect(writePlan([])).toBeNull()
  })

  it.each([
    ['a technique the point does not have', 'BL40.left~cupping~10'],
    ['too many minutes', 'BL40.left~manual-needling~61'],
    ['no minutes', 'BL40.left~manual-needling'],
    ['words behind it', 'BL40.left~manual-needling~20~headache since May'],
    ['a side it does not have', 'CV12.left~moxibustion~10'],
    [
      'too many steps',
      Array(MOST_STEPS + 1)
        .fill('BL40.left~manual-needling~20')
        .join(','),
    ],
  ])('refuses %s', (_why, value) => {
    expect(readPlan(value, catalogue)).toBeNull()
  })
})

describe('the kept file', () => {
  it('comes back, and nothing of a faulty one is taken over', () => {
    const practice = { ...EMPTY_PRACTICE, handoutNote: 'Rest.', steps: [step('BL40', 'acupressure', 2)] }
    expect(readPractice(JSON.stringify(practice))).toEqual({ practice })
    expect(readPractice('no')).toMatchObject({ fault: { expected: 'JSON' } })
    expect(readPractice(JSON.stringify({ ...practice, steps: [{ code: 'XX' }] }))).toMatchObject({
      fault: { path: expect.stringMatching(/^steps\.0/) },
    })
    expect(readPractice(JSON.stringify({ ...practice, extra: 1 }))).toHaveProperty('fault')
  })
})
