import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { REGION_NAMES } from '../../src/bake/body/regions.ts'
import {
  answersAt,
  answersWith,
  type IntakeAnswers,
  intakeFlags,
  QUESTION_IDS,
  regionOfSkin,
  sideOfSpot,
  topicsFor,
} from '../../src/domain/intake.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const small = smallAtlas()
const { intake } = small.content
const listed = (region: string, answers: IntakeAnswers) =>
  topicsFor(intake, region, answers, small.patterns).map(
    ({ pattern, reasons, spokenFor }) => `${pattern} ${reasons.join('+')}${spokenFor ? '' : ' open'}`,
  )

describe('topics for answers', () => {
  it('without answers, everything of the region that nothing else is needed for', () => {
    expect(listed('back', {})).toEqual(['P5  open', 'P2 '])
    expect(listed('calf', {})).toEqual(['P5  open'])
    expect(listed('elsewhere', {})).toEqual([])
  })

  it('each tells the answers it is listed for', () => {
    expect(listed('back', { quality: ['shooting', 'dull'], worse: ['sitting'] })).toEqual(['P5 shoots+sits', 'P2 '])
  })

  it('answers that speak for none of its hints take a topic out; open ones do not', () => {
    expect(listed('back', { quality: ['dull'] })).toEqual(['P2 '])
    expect(listed('back', { better: ['rest'] })).toEqual(['P5  open', 'P2 '])
  })

  it('what a topic needs may be left open, unless it is strict', () => {
    expect(listed('back', { duration: ['acute'] })).toEqual(['P5  open'])
    expect(listed('back', { duration: ['chronic'] })).toEqual(['P5  open', 'P2 '])
    // The topic of pregnancy takes the place of the others.
    expect(listed('back', { cause: ['pregnancy'] })).toEqual(['P12 pregnant'])
    expect(listed('back', answersWith({}, ['pregnancy']))).toContain('P12 pregnant')
    expect(listed('back', answersWith({}, ['metal']))).not.toContain('P12 pregnant')
  })

  it('offers as better and worse only what a topic of the region asks for', () => {
    expect(answersAt(intake, 'back', 'worse')).toEqual(['sitting'])
    expect(answersAt(intake, 'back', 'better')).toEqual([])
    expect(answersAt(intake, 'elsewhere', 'worse')).toEqual([])
    expect(answersAt(intake, 'back', 'quality')).toEqual(['dull', 'shooting'])
  })
})

describe('red flags of the path', () => {
  const ids = (region: string, pregnant: boolean) =>
    intakeFlags(intake, region, small.patterns, small.content.redFlags, pregnant).map(({ id }) => id)

  it('are those of every pattern of the region, and its own, each once', () => {
    expect(ids('back', false)).toEqual(['saddle', 'weakness', 'stiffness'])
    expect(ids('elsewhere', false)).toEqual(['saddle'])
  })

  it('those for pregnancy are asked of pregnant visitors only', () => {
    expect(ids('back', false)).not.toContain('bleeding')
    expect(ids('back', true)).toContain('bleeding')
    expect(ids('elsewhere', true)).toContain('bleeding')
  })
})

describe('the touched skin', () => {
  it('means a region by its name, and on a limb by the way it looks', () => {
    expect(regionOfSkin(intake.regions, 'lowerBack', [0, 0, -1], 0)).toBe('back')
    expect(regionOfSkin(intake.regions, 'leg', [0, 0, -1], 0.1)).toBe('calf')
    expect(regionOfSkin(intake.regions, 'leg', [0, 0, 1], 0.1)).toBe('elsewhere')
    expect(regionOfSkin(intake.regions, 'leg', [-0.9, 0, -0.1], -0.1)).toBe('elsewhere')
    expect(regionOfSkin(intake.regions, 'leg', [0.9, 0, -0.1], -0.1)).toBe('calf')
    expect(regionOfSkin(intake.regions, 'eye', [0, 0, 1], 0)).toBeNull()
  })

  it('tells the side; the middle means both', () => {
    expect([0.1, -0.1, 0.01].map(sideOfSpot)).toEqual(['left', 'right', 'both'])
  })
})

describe('the path that ships', () => {
  const { content } = loadContent(join(import.meta.dirname, '../..'))
  const path = content.intake
  const patterns = new Map(Object.entries(content.patterns))

  it('every pattern is reached by some region, and spoken for by some answer', () => {
    const reached = new Set<string>()
    for (const { id } of path.regions) {
      const everything = Object.fromEntries(QUESTION_IDS.map((question) => [question, answersAt(path, id, question)]))
      // Pregnancy has a topic that takes the place of the others.
      for (const answers of [everything, { ...everything, cause: ['lift-twist'] }])
        for (const { pattern, spokenFor } of topicsFor(path, id, answers, patterns)) if (spokenFor) reached.add(pattern)
    }
    expect([...patterns.keys()].filter((id) => !reached.has(id))).toEqual([])
  })

  it('an emergency can be told in every region, and every flag of a listed topic is asked before it (seed 91)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...path.regions),
        fc.record(Object.fromEntries(QUESTION_IDS.map((id) => [id, fc.subarray(answersAt(path, 'low-back', id))]))),
        fc.boolean(),
        (region, answers, pregnant) => {
          const told = answersWith(answers as IntakeAnswers, pregnant ? ['pregnancy'] : [])
          const expecting = told.cause?.includes('pregnancy') ?? false
          const flags = intakeFlags(path, region.id, patterns, content.redFlags, expecting)
          expect(flags.some(({ level }) => level === 'emergency')).toBe(true)
          expect(flags.some(({ level }) => level === 'pregnancy')).toBe(expecting)
          const asked = new Set(flags.map(({ id }) => id))
          for (const { pattern } of topicsFor(path, region.id, told, patterns))
            for (const flag of patterns.get(pattern)?.redFlags ?? [])
              expect(asked, `${pattern} ${flag}`).toContain(flag)
        },
      ),
      { seed: 91, numRuns: 300 },
    )
  })

  it.each(['low-back', 'buttock', 'hip'])('for %s a pregnant visitor reads of pregnancy only', (region) => {
    const told = answersWith({ worse: ['turning'], quality: ['dull'] }, ['pregnancy'])
    expect(topicsFor(path, region, told, patterns).map(({ pattern }) => pattern)).toEqual(['P12'])
    expect(topicsFor(path, region, { worse: ['turning'] }, patterns).map(({ pattern }) => pattern)).not.toContain('P12')
  })

  it('every answer that is offered changes something, and every region is drawn skin', () => {
    for (const { id, answers } of path.questions) {
      if (id !== 'worse' && id !== 'better') continue
      const used = new Set(path.regions.flatMap((region) => answersAt(path, region.id, id)))
      expect(
        answers.filter((answer) => !used.has(answer)),
        id,
      ).toEqual([])
    }
    const drawn = new Set(REGION_NAMES)
    const skin = path.regions.flatMap((region) => region.skin.map(({ region: name }) => name))
    expect(skin.filter((name) => !drawn.has(name))).toEqual([])
    // Whatever is touched means something, but for the eyes and the inside of the mouth.
    const touched = (name: string) =>
      (
        [
          [0, 0, 1],
          [0, 0, -1],
          [1, 0, 0],
        ] as const
      ).every((normal) => regionOfSkin(path.regions, name, normal, 0.1))
    expect(REGION_NAMES.filter((name) => !touched(name))).toEqual(['eye', 'oralCavity'])
  })
})
