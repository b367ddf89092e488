/** Made-up records of techniques, muscles and self-care, on the points of the small atlas. */
import type { Atlas } from '../../src/domain/atlas.ts'
import { shownItems } from '../../src/domain/bodyShow.ts'
import type { Content } from '../../src/domain/content.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { pageItems } from '../../src/domain/pages.ts'
import { smallAtlas, smallContent } from './smallAtlas.ts'

const review = 'not-clinically-reviewed' as const
const sources = ['book']

const technique = (
  id: string,
  changes: Partial<Content['techniques'][string]> = {},
): Content['techniques'][string] => ({
  id,
  order: 1,
  hazards: [{ condition: 'pregnancy', level: 'avoid', regions: [], note: 'no', sources }],
  minutes: null,
  home: false,
  diagrams: ['cup'],
  pairs: [],
  areas: [],
  points: [],
  view: 'best',
  sources,
  review,
  ...changes,
})

export const guideContent: Content = {
  ...smallContent,
  techniques: {
    electro: technique('electro', {
      pairs: [{ points: ['BL25', 'BL40'], sources }],
      points: ['SP6'],
      diagrams: ['electro-pair'],
    }),
    moxa: technique('moxa', { order: 2, diagrams: ['moxa-distance'] }),
  },
  muscles: {
    psoas: {
      id: 'psoas',
      order: 1,
      area: 'muscle-psoas',
      view: 'best',
      deep: true,
      points: ['BL25'],
      patterns: ['P5'],
      care: ['press'],
      sources,
      review,
    },
  },
  selfCare: {
    press: {
      id: 'press',
      order: 1,
      steps: [
        { id: 'find', figure: 'hand-point', seconds: null, repeats: null },
        { id: 'hold', figure: 'stand-calm', seconds: 60, repeats: null },
        { id: 'circle', figure: 'waist-circle', seconds: null, repeats: 3 },
      ],
      points: ['BL40'],
      area: null,
      view: 'best',
      techniques: [],
      sources,
      review,
    },
    breathe: {
      id: 'breathe',
      order: 2,
      steps: [{ id: 'lie', figure: 'lie-calm', seconds: null, repeats: null }],
      points: [],
      area: null,
      view: 'back',
      techniques: [],
      sources,
      review,
    },
  },
  accidents: [
    { id: 'faint', emergency: false, sources, review },
    { id: 'lung', emergency: true, sources, review },
  ],
}

/** The small atlas with these records. */
export function guideAtlas(): Atlas {
  const small = smallAtlas()
  const items = pageItems(guideContent)
  return { ...small, content: guideContent, pageItems: items, shownItems: shownItems(guideContent, items) }
}

const techniqueText = (name: string): Locale['techniques'][string] => ({
  name,
  plain: `${name} in plain words.`,
  when: 'When it helps.',
  how: ['First this.', 'Then that.'],
  duration: 'Ten minutes.',
  feels: 'It feels warm.',
  facts: ['A fact.'],
  care: ['Take care.'],
  areas: {},
})

export const guideTexts: Pick<Locale, 'techniques' | 'muscles' | 'selfCare' | 'accidents' | 'safety'> = {
  techniques: { electro: techniqueText('Current'), moxa: techniqueText('Warmth') },
  muscles: {
    psoas: {
      name: 'Psoas',
      plain: 'A deep muscle.',
      signs: ['It hurts.'],
      care: ['Do not press.'],
      facts: ['A fact.'],
      note: 'A guess.',
    },
  },
  selfCare: {
    press: {
      name: 'Press it',
      summary: 'Press.',
      start: 'Sit down.',
      steps: { find: 'Find it.', hold: 'Hold it.', circle: 'Circle.' },
      care: ['Softly.'],
      note: 'A note.',
    },
    breathe: {
      name: 'Breathe',
      summary: 'Lie.',
      start: 'Lie.',
      steps: { lie: 'Lie down.' },
      care: [],
      note: 'A note.',
    },
  },
  accidents: {
    faint: { name: 'Fainting', signs: 'Pale.', patient: ['Lie flat.'], practitioner: ['Needles out.'] },
    lung: { name: 'Air', signs: 'Short breath.', patient: ['Go now.'], practitioner: ['X-ray.'] },
  },
  safety: { no: 'Not in pregnancy.' },
}
