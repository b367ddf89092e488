/** A made-up atlas, small enough to reason about: one sided pattern, one plain one, one for pregnancy. */
import { type Atlas, buildAtlas } from '../../src/domain/atlas.ts'
import type { Anchor } from '../../src/domain/built.ts'
import { CONDITION_IDS } from '../../src/domain/ids.ts'
import type { Content, PatternContent, PointContent } from '../../src/domain/content.ts'
import type { Hazard } from '../../src/domain/hazards.ts'
import type { StudyContent } from '../../src/domain/studies.ts'

const AVOID_IN_PREGNANCY: Hazard = { kind: 'pregnancy', level: 'avoid', note: 'pregnancy.avoid' }
const CAUTION_IN_PREGNANCY: Hazard = { kind: 'pregnancy', level: 'caution', note: 'pregnancy.caution' }

function point(code: string, changes: Partial<PointContent> = {}): PointContent {
  return {
    code,
    group: null,
    meridian: 'BL',
    paired: true,
    pinyin: 'Wěizhōng',
    hanzi: '委中',
    english: 'Bend Middle',
    korean: '위중',
    japanese: 'Ichū',
    region: 'knee',
    categories: ['he-sea'],
    rule: { kind: 'landmark', at: '@knee_crease' },
    needling: { angleDeg: [90, 90], depthCun: [1, 1.5], depthMm: [25, 37.5], limitMm: 30, direction: null },
    moxa: 'yes',
    acupressure: true,
    hazards: [],
    confidence: 'high',
    sources: ['book'],
    review: 'not-clinically-reviewed',
    ...changes,
  }
}

type Entry = PatternContent['main'][number]

function entry(code: string, side: Entry['side'], changes: Partial<Entry> = {}): Entry {
  return { code, members: [], side, role: 'local', reason: 'why', when: null, sources: ['book'], ...changes }
}

function pattern(id: string, changes: Partial<PatternContent>): PatternContent {
  return {
    id,
    order: 1,
    area: 'legs',
    sided: false,
    main: [entry('BL40', 'both')],
    add: [],
    variations: [],
    avoid: [{ codes: [], note: 'heat', sources: ['book'] }],
    techniques: [],
    course: { sessions: 10, weeks: 4, minutes: [20, 30], note: 'course', sources: ['book'] },
    redFlags: ['saddle', 'weakness', 'stiffness'],
    pregnancyPattern: false,
    view: 'back',
    evidence: [
      { source: 'trial', direction: 'for', reading: 'trial' },
      { source: 'guideline', direction: 'against', reading: 'guideline' },
    ],
    confidence: 'medium',
    sources: ['book'],
    review: 'not-clinically-reviewed',
    ...changes,
  }
}

const work = (id: string, status: 'checked' | 'to-confirm') => ({ id, csl: { id, type: 'book', title: id }, status })

const study = (id: string, changes: Partial<StudyContent>): StudyContent => ({
  id,
  order: 1,
  topics: ['sciatica'],
  design: 'randomised-trial',
  studies: null,
  people: null,
  sessions: null,
  comparisons: ['sham'],
  results: [
    { outcome: 'pain', kind: 'difference', arm: 'sham', value: '−16.0', interval: ['−21.3', '−10.6'], unit: 'mm' },
  ],
  direction: 'for',
  reading: id,
  pair: null,
  figures: id === 'guideline' ? 'to-confirm' : 'checked',
  review: 'not-clinically-reviewed',
  ...changes,
})

export const smallContent: Content = {
  points: {
    BL40: point('BL40', { hazards: [{ kind: 'vessel', level: 'caution', note: 'artery' }] }),
    BL60: point('BL60', { hazards: [AVOID_IN_PREGNANCY] }),
    BL25: point('BL25', {
      alternatives: [{ id: 'book-2-cun', rule: { kind: 'landmark', at: '@knee_crease' }, sources: ['book'] }],
    }),
    SP6: point('SP6', { meridian: 'SP', hazards: [AVOID_IN_PREGNANCY] }),
    KI3: point('KI3', { meridian: 'KI', hazards: [CAUTION_IN_PREGNANCY] }),
    GV4: point('GV4', { meridian: 'GV', paired: false }),
    'EX-B2-L4': point('EX-B2-L4', { meridian: 'EX', group: 'EX-B2' }),
    // As if it lay inside the mouth.
    'EX-B2-L5': point('EX-B2-L5', {
      meridian: 'EX',
      group: 'EX-B2',
      opening: { into: 'mouth', from: ['below'] },
    }),
    ASHI: point('ASHI', { meridian: 'ASHI', rule: { kind: 'palpate' }, needling: null }),
  },
  patterns: {
    P5: pattern('P5', {
      order: 2,
      sided: true,
      main: [entry('BL25', 'both'), entry('BL40', 'affected'), entry('SP6', 'opposite'), entry('GV4', 'midline')],
      add: [
        entry('BL60', 'affected', { when: 'sometimes' }),
        entry('EX-B2', 'affected', { members: ['EX-B2-L4', 'EX-B2-L5'], when: 'sometimes' }),
      ],
      variations: [
        { id: 'sometimes', remove: [], sources: ['book'] },
        { id: 'cold', remove: [{ code: 'GV4', reason: 'why', sources: ['book'] }], sources: ['book'] },
      ],
    }),
    P2: pattern('P2', { order: 1, area: 'back', main: [entry('BL40', 'both'), entry('ASHI', 'both')] }),
    P12: pattern('P12', {
      order: 3,
      area: 'both',
      pregnancyPattern: true,
      view: 'left',
      main: [entry('KI3', 'both'), entry('SP6', 'both')],
      redFlags: ['bleeding', 'saddle'],
    }),
  },
  meridians: {},
  techniques: {},
  muscles: {},
  selfCare: {},
  accidents: [],
  studies: {
    trial: study('trial', { people: 1234, pair: 'guideline' }),
    guideline: study('guideline', { order: 2, design: 'guideline', direction: 'against', pair: 'trial', results: [] }),
  },
  articles: {
    works: {
      id: 'works',
      parts: [
        {
          id: 'short',
          layout: 'plain',
          texts: [
            { key: 'gain', direction: 'for', sources: ['trial', 'book'] },
            { key: 'no', direction: 'against', sources: ['guideline'] },
          ],
        },
        { id: 'more', layout: 'fold', texts: [{ key: 'left', direction: null, sources: [] }] },
      ],
      review: 'not-clinically-reviewed',
    },
  },
  sources: {
    book: work('book', 'checked'),
    trial: work('trial', 'checked'),
    guideline: work('guideline', 'to-confirm'),
  },
  redFlags: [
    { id: 'saddle', level: 'emergency', sources: ['book'] },
    { id: 'bleeding', level: 'pregnancy', sources: ['book'] },
    { id: 'weakness', level: 'urgent', sources: ['book'] },
    { id: 'stiffness', level: 'routine', sources: ['book'] },
  ],
  conditions: CONDITION_IDS.map((id) => ({
    id,
    own: id === 'pregnancy' || id === 'numb-skin' ? id : null,
    near: id === 'blood-thinner' ? [{ kinds: ['vessel'], level: 'caution', note: 'vessel', sources: ['book'] }] : [],
    sources: ['book'],
  })),
  retired: { pattern: {}, point: {}, variation: {}, page: {} },
  intake: {
    regions: [
      { id: 'back', sided: true, view: 'back', skin: [{ region: 'lowerBack', facing: null }], flags: [] },
      { id: 'calf', sided: true, view: 'back', skin: [{ region: 'leg', facing: 'back' }], flags: [] },
      {
        id: 'elsewhere',
        sided: false,
        view: 'front',
        skin: [{ region: 'leg', facing: null }],
        flags: ['saddle'],
      },
    ],
    questions: [
      { id: 'quality', many: true, answers: ['dull', 'shooting'] },
      { id: 'duration', many: false, answers: ['acute', 'chronic'] },
      { id: 'worse', many: true, answers: ['sitting', 'stairs'] },
      { id: 'better', many: true, answers: ['rest'] },
      { id: 'cause', many: false, answers: ['fall', 'pregnancy'] },
    ],
    topics: [
      {
        pattern: 'P5',
        regions: ['back', 'calf'],
        regionIsEnough: false,
        needs: [],
        hints: [
          { question: 'quality', answers: ['shooting'], reason: 'shoots' },
          { question: 'worse', answers: ['sitting'], reason: 'sits' },
        ],
        sources: ['book'],
      },
      {
        pattern: 'P2',
        regions: ['back'],
        regionIsEnough: true,
        needs: [{ question: 'duration', answers: ['chronic'], strict: false }],
        hints: [],
        sources: ['book'],
      },
      {
        pattern: 'P12',
        regions: ['back'],
        regionIsEnough: false,
        needs: [{ question: 'cause', answers: ['pregnancy'], strict: true }],
        hints: [{ question: 'cause', answers: ['pregnancy'], reason: 'pregnant' }],
        sources: ['book'],
      },
    ],
  },
  highRisk: [{ structure: 'vessel', codes: null, sources: ['book'] }],
  publishedSpread: [{ code: 'SP6', radiusMm: 20, source: 'book' }],
  contentDate: '2026-01-01',
}

function anchor(side: Anchor['side']): Anchor {
  return { side, vertices: [0, 1, 2], weights: [1, 0, 0], residualMm: 0.31, uncertaintyMm: 7.2 }
}

const anchors = Object.fromEntries(
  Object.values(smallContent.points)
    .filter(({ rule }) => rule.kind !== 'palpate')
    .map(({ code, paired }) => [code, paired ? [anchor('left'), anchor('right')] : [anchor('midline')]]),
)

const sites = {
  BL25: [{ id: 'book-2-cun', distanceMm: 12.4, distanceCun: 0.52, anchors: [anchor('left'), anchor('right')] }],
}

export function smallAtlas(): Atlas {
  return buildAtlas(smallContent, {
    schemaVersion: 1,
    topologyHash: 'none',
    bodies: { male: anchors, female: anchors },
    alternatives: { male: sites, female: sites },
  })
}
