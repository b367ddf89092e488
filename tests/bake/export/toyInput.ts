/** The smallest input of an export that has one of everything: a tetrahedron, one point, one pattern. */
import type { ExportInput } from '../../../src/bake/export/buildExport.ts'
import type { PatternContent, PatternPoint } from '../../../src/domain/content.ts'

const SOURCES = ['who-2008']
const REVIEW = 'not-clinically-reviewed' as const
const HELD = { vertices: [0, 1, 2] as [number, number, number], weights: [0.25, 0.25, 0.5] as [number, number, number] }

const listed: PatternPoint = {
  code: 'EX-B2',
  members: ['EX-B2-L4'],
  side: 'both',
  role: 'local',
  reason: 'near',
  when: null,
  sources: SOURCES,
}
const pattern: PatternContent = {
  id: 'P5',
  order: 1,
  area: 'legs',
  sided: true,
  main: [listed],
  add: [{ ...listed, when: 'sore' }],
  variations: [{ id: 'sore', remove: [{ code: 'EX-B2-L4', reason: 'near', sources: SOURCES }], sources: SOURCES }],
  avoid: [{ codes: ['EX-B2'], note: 'deep', sources: SOURCES }],
  techniques: ['cupping'],
  course: { sessions: 10, weeks: 4, minutes: [20, 30], note: 'trial', sources: SOURCES },
  redFlags: ['saddle'],
  pregnancyPattern: false,
  view: 'back',
  evidence: [{ source: 'who-2008', direction: 'mixed', reading: 'one' }],
  confidence: 'medium',
  sources: SOURCES,
  review: REVIEW,
}

const held = (code: string) => ({
  [code]: [
    { side: 'left' as const, ...HELD, residualMm: 0.1, uncertaintyMm: 4 },
    { side: 'right' as const, ...HELD, residualMm: 0.1, uncertaintyMm: 4 },
  ],
})

/** A fresh copy each time, so that tests may change it. */
export function toyInput(): ExportInput {
  const body = {
    landmarks: [{ id: 'L4', side: 'midline' as const, kind: 'level' as const, ...HELD, confidenceMm: 8 }],
    segments: [{ id: 'scap_width', side: 'midline' as const, from: 'x', to: 'x', cun: 6, lengthM: 0.15 }],
  }
  return structuredClone({
    body: { id: 'male' as const, name: 'Toy', morphWeights: { 'macrodetails/toy': 1 } },
    posed: {
      // A corner at the origin: triangle 0 1 2 faces +z.
      positions: [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, -1],
      triangles: [0, 1, 2, 0, 3, 1, 0, 2, 3, 1, 3, 2],
      vertexIds: [0, 1, 2, 14598],
    },
    content: {
      points: {
        'EX-B2-L4': {
          code: 'EX-B2-L4',
          group: 'EX-B2',
          meridian: 'EX' as const,
          paired: true,
          pinyin: 'Jiájǐ',
          hanzi: '夹脊',
          english: 'Lining the Spine',
          korean: '협척',
          japanese: 'Kyōseki',
          region: 'lower back',
          categories: ['group'],
          rule: {
            kind: 'planes' as const,
            facing: 'posterior' as const,
            near: '@L4',
            constraints: [
              { kind: 'levelOf' as const, of: '@L4' },
              { kind: 'lateralCun' as const, segment: 'scap_width', cun: 0.5 },
            ] as [{ kind: 'levelOf'; of: string }, { kind: 'lateralCun'; segment: string; cun: number }],
          },
          alternatives: [{ id: 'book', rule: { kind: 'landmark' as const, at: '@L4' }, sources: SOURCES }],
          needling: {
            angleDeg: [80, 90] as [number, number],
            depthCun: [0.5, 1] as [number, number],
            depthMm: [13, 25] as [number, number],
            limitMm: null,
            direction: 'medial',
          },
          moxa: 'yes' as const,
          acupressure: true,
          hazards: [{ kind: 'spinal-cord' as const, level: 'caution' as const, note: 'cord' }],
          confidence: 'high' as const,
          sources: SOURCES,
          review: REVIEW,
        },
      },
      patterns: { P5: pattern },
      meridians: {
        BL: {
          id: 'BL' as const,
          pinyin: 'x',
          hanzi: 'y',
          colour: { light: '#000000', dark: '#ffffff' },
          sources: SOURCES,
        },
      },
      techniques: {
        cupping: {
          id: 'cupping',
          order: 1,
          hazards: [],
          minutes: [5, 10] as [number, number],
          home: false,
          diagrams: ['cup' as const],
          pairs: [],
          areas: [],
          points: [],
          view: 'back' as const,
          sources: SOURCES,
          review: REVIEW,
        },
      },
      muscles: {},
      selfCare: {},
      accidents: [],
      studies: {},
      articles: {},
      sources: {
        'who-2008': { id: 'who-2008', csl: { id: 'who-2008', type: 'book', title: 'WHO' }, status: 'checked' as const },
      },
      conditions: [],
      highRisk: [],
      intake: { regions: [], questions: [], topics: [] },
      redFlags: [{ id: 'saddle', level: 'emergency' as const, sources: SOURCES }],
      publishedSpread: [{ code: 'EX-B2-L4', radiusMm: 20, source: 'who-2008' }],
      retired: { pattern: {}, point: {}, variation: {}, page: {} },
      contentDate: '2025-01-31',
    },
    locale: {
      ui: {},
      points: {
        'EX-B2-L4': {
          location: 'Beside L4.',
          find: ['Find L4.'],
          uses: ['back pain'],
          technique: null,
          alternatives: { book: { label: 'Book', place: 'On L4.' } },
        },
      },
      patterns: {
        P5: {
          name: 'Sciatica',
          summary: 'Leg pain.',
          plain: 'Leg pain.',
          professional: 'Radicular pain.',
          signs: ['Pain'],
          synonyms: ['ischias'],
          reasons: { near: 'It is near.' },
          variations: { sore: { label: 'Sore', explain: 'When sore.' } },
          avoid: { deep: 'Not deep.' },
          course: { trial: 'Ten visits.' },
          techniqueNotes: [],
        },
      },
      redFlags: { saddle: { question: 'Numb?', action: 'Go now.' } },
      safety: {},
      intake: { regions: {}, questions: {}, answers: {}, reasons: {} },
      hazards: { cord: 'The cord lies below.' },
      needling: { medial: 'Towards the spine.' },
      categories: { group: { name: 'Group', explain: 'Several.' } },
      meridians: { BL: { name: 'Bladder' } },
      techniques: {
        cupping: {
          name: 'Cupping',
          plain: 'Cups.',
          when: 'Tight back.',
          how: ['Set.'],
          duration: 'Short.',
          feels: 'A pull.',
          facts: [],
          care: [],
          areas: {},
        },
      },
      muscles: {},
      selfCare: {},
      accidents: {},
      outcomes: {},
      articles: {},
      evidence: { one: { finding: 'Some.', reading: 'Mixed.' } },
      landmarks: { L4: { name: 'L4', palpation: 'Feel it.' } },
      findIt: {},
    },
    places: {
      ...body,
      anchors: held('EX-B2-L4'),
      alternatives: {
        'EX-B2-L4': [{ id: 'book', distanceMm: 7, distanceCun: 0.3, anchors: held('EX-B2-L4')['EX-B2-L4']! }],
      },
      courses: (['left', 'right'] as const).map((side) => ({
        meridian: 'BL',
        side,
        points: ['BL40'],
        at: [0],
        vertices: [HELD.vertices, HELD.vertices],
        weights: [HELD.weights, [1, 0, 0] as [number, number, number]],
      })),
    },
  })
}
