/** Rules that hold for every pattern, red flag and text that ships. Every check is also shown a broken copy. */
import { describe, expect, it } from 'vitest'
import * as checks from './patternChecks.ts'
import { type PatternRoom, patternIn as pattern, readPatternRoom, textIn as text } from './patternFiles.ts'

const room = readPatternRoom()

/** A deep copy of the shipped files, spoilt by `spoil`. */
function spoilt(spoil: (copy: PatternRoom) => void): PatternRoom {
  const copy = structuredClone(room)
  spoil(copy)
  return copy
}

const first = <T>(list: T[]): T => {
  if (list[0] === undefined) throw new Error('expected at least one item, received none')
  return list[0]
}

const cases: [string, checks.Check, (copy: PatternRoom) => void][] = [
  [
    'ids are file names',
    checks.idsMatchFiles,
    (copy) => {
      pattern(copy, 'P5').id = 'P6'
    },
  ],
  [
    'every code is a point, every member of its group',
    checks.pointsExist,
    (copy) => {
      first(pattern(copy, 'P5').main).code = 'BL99'
    },
  ],
  [
    'no point stands twice in a pattern',
    checks.pointsStandOnce,
    (copy) => {
      pattern(copy, 'P5').add.push(first(pattern(copy, 'P5').main))
    },
  ],
  [
    'every key has a text',
    checks.textsMatchKeys,
    (copy) => {
      first(pattern(copy, 'P5').main).reason = 'nowhere'
    },
  ],
  [
    'no text is an orphan',
    checks.textsMatchKeys,
    (copy) => {
      copy.texts.evidence['left-over'] = { finding: 'x', reading: 'x' }
    },
  ],
  [
    'every cited source exists',
    checks.sourcesExist,
    (copy) => {
      first(pattern(copy, 'P5').main).sources = ['nobody-1999']
    },
  ],
  [
    'every variation changes something',
    checks.addOnsSayWhen,
    (copy) => {
      pattern(copy, 'P5').add = []
    },
  ],
  [
    'chips are short and told apart',
    checks.chipsAreShort,
    (copy) => {
      for (const variation of Object.values(text(copy, 'P7').variations)) variation.label = 'Same'
    },
  ],
  [
    'add-ons say when, main points do not',
    checks.addOnsSayWhen,
    (copy) => {
      first(pattern(copy, 'P5').add).when = null
    },
  ],
  [
    'red flags run from emergency to routine',
    checks.redFlagsInOrder,
    (copy) => {
      pattern(copy, 'P10').redFlags.reverse()
    },
  ],
  [
    'evidence against stays in view',
    checks.dissentInView,
    (copy) => {
      const own = pattern(copy, 'P5')
      own.evidence = own.evidence.filter((entry) => entry.source !== 'nice-ng59')
    },
  ],
  [
    'NG193 stands next to NG59',
    checks.dissentInView,
    (copy) => {
      pattern(copy, 'P2').evidence.reverse()
    },
  ],
  [
    'the trial against stays against in pregnancy',
    checks.dissentInView,
    (copy) => {
      for (const entry of pattern(copy, 'P12').evidence) entry.direction = 'for'
    },
  ],
  [
    'the pregnancy pattern uses no avoided point',
    checks.pregnancyIsGuarded,
    (copy) => {
      first(pattern(copy, 'P12').main).code = 'SP6'
    },
  ],
  [
    'other patterns name the points avoided in pregnancy',
    checks.pregnancyIsGuarded,
    (copy) => {
      pattern(copy, 'P3').avoid = []
    },
  ],
  [
    'numb skin gets no heat, cups or current',
    checks.numbSkinIsSpared,
    (copy) => {
      pattern(copy, 'P7').techniques.push('moxibustion')
    },
  ],
  [
    'patient texts are at grade 6 or below',
    checks.plainEnough,
    (copy) => {
      text(copy, 'P5').plain = 'Radicular symptomatology necessitates comprehensive neurological investigation.'
    },
  ],
]

describe.each(cases)('%s', (_name, check, spoil) => {
  it('holds in the shipped files', () => expect(check(room)).toEqual([]))
  it('fails on a broken copy', () => expect(check(spoilt(spoil))).not.toEqual([]))
})
