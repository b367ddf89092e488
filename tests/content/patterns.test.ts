/** The patterns, red flags, evidence and techniques that ship. Every check is also shown a broken copy. */
import { describe, expect, it } from 'vitest'
import * as checks from './patternChecks.ts'
import { type PatternRoom, readPatternRoom } from './patternFiles.ts'

const room = readPatternRoom()

/** A deep copy of the shipped files, spoilt by `spoil`. */
function spoilt(spoil: (copy: PatternRoom) => void): PatternRoom {
  const copy = structuredClone(room)
  spoil(copy)
  return copy
}

const pattern = (of: PatternRoom, id: string) => {
  const found = of.patterns[id]
  if (!found) throw new Error(`patterns/${id}.json: expected a file, received none`)
  return found
}
const text = (of: PatternRoom, id: string) => {
  const found = of.texts.patterns[id]
  if (!found) throw new Error(`locales/en/patterns.json: expected ${id}, received none`)
  return found
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

describe('what ships', () => {
  it('has the eight patterns of the first release, back pain first', () => {
    const inOrder = Object.values(room.patterns).sort((a, b) => a.order - b.order)
    expect(inOrder.map((p) => p.id)).toEqual(['P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P10', 'P12'])
    expect(new Set(inOrder.map((p) => p.order)).size).toBe(inOrder.length)
  })

  it('asks every red flag somewhere, and checked this many texts', () => {
    const asked = new Set(Object.values(room.patterns).flatMap((p) => p.redFlags))
    expect(room.redFlags.filter((flag) => !asked.has(flag.id))).toEqual([])
    expect(room.redFlags.filter((flag) => flag.level === 'emergency').length).toBeGreaterThanOrEqual(10)
    expect(checks.patientTexts(room).length).toBeGreaterThan(250)
  })

  it('asks for the warning signs each pattern needs most', () => {
    const cauda = ['saddle-numbness', 'bladder-bowel', 'both-legs-weak', 'sexual-numbness']
    for (const p of Object.values(room.patterns)) expect(p.redFlags).toEqual(expect.arrayContaining(cauda))
    expect(pattern(room, 'P10').redFlags).toEqual(expect.arrayContaining(['chest-or-breath', 'cancer-history']))
    expect(pattern(room, 'P7').redFlags).toContain('foot-drop')
    const ofLevel = (level: string) => room.redFlags.filter((flag) => flag.level === level).map((flag) => flag.id)
    expect(pattern(room, 'P12').redFlags).toEqual([...ofLevel('emergency'), ...ofLevel('pregnancy')])
  })

  it('gives the sets of the two trials: points, sides, sessions', () => {
    const both = (id: string) => pattern(room, id).main.map((entry) => `${entry.code} ${entry.side}`)
    expect(both('P2')).toEqual(['BL23 both', 'BL40 both', 'KI3 both', 'GV3 midline', 'ASHI both'])
    const leg = (codes: string) => codes.split(' ').map((code) => `${code} affected`)
    expect(both('P5')).toEqual(['BL25 both', 'BL26 both', ...leg('BL54 BL36 BL40 BL57 BL60')])
    expect(both('P6')).toEqual(['BL25 both', 'BL26 both', ...leg('GB30 GB31 GB33 GB34 GB39')])
    expect(['P2', 'P5', 'P6'].map((id) => pattern(room, id).course)).toMatchObject([
      { sessions: 10, weeks: 7 },
      { sessions: 10, weeks: 4 },
      { sessions: 10, weeks: 4 },
    ])
  })

  it('quotes the figures of the studies as they were published', () => {
    const figures: Record<string, string[]> = {
      'tu-2024': ['220', '216', '−30.8', '−14.9', '−16.0', '−21.3 to −10.6', '−8.1', '−11.1 to −5.1', 'week 52'],
      'mu-2020': ['33', '8,270', '9.22', '13.82 to 4.61', '20.32', '10.26'],
      'haake-2007': ['1,162', '47.6', '44.2', '27.4', '−3.7 to 10.3'],
      'cherkin-2009': ['638', '−4.4', '−4.5', '−2.1', '60%', '39%'],
      'brinkhaus-2006': ['298', '28.7', '23.6', '6.9', '−3.7 to 13.9'],
      'vickers-2018': ['39', '20,827', '0.5', '0.2', '15%'],
      'debar-2025': ['800', '−1.0', '−1.9 to −0.1', '−1.5', '39.1', '43.8', '29.4'],
      'zhang-2023': ['30', '2,662', '1.25', '1.21 to 1.30'],
      'ji-2015': ['12', '1,842', '1.21', '−1.25', '−1.63 to −0.86'],
      'su-2021': ['13', '899'],
      'elden-2005': ['386', '27 mm', '14 mm'],
      'elden-2008': ['66 to 36', '69 to 41', '0.493'],
      'yang-2022': ['10', '1,040', '1.70', '0.95 to 2.45', '90%'],
      'soliday-2018': ['81', '72', '88.9'],
      'clarkson-2015': ['17', '3–17', '4–25'],
      'park-2014': ['22,283', '1.9', '1.3'],
      'carr-2015': ['823'],
      'moon-2020': ['1.23', '0.98 to 1.54'],
      'liddle-2015': ['34', '5,121'],
    }
    for (const [key, wanted] of Object.entries(figures))
      for (const figure of wanted) expect(room.texts.evidence[key]?.finding, key).toContain(figure)
  })

  it('marks as unconfirmed what rests on the team or was not read', () => {
    for (const id of ['team-knowledge', 'popular-articles', 'yu-protocol-2022', 'nice-ng59', 'nice-ng193', 'mu-2020'])
      expect(room.sources[id]?.status, id).toBe('to-confirm')
    for (const id of ['P5', 'P6']) expect(text(room, id).professional).toContain('10.1136/bmjopen-2021-054566')
  })
})
