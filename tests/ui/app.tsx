/** The panels around a made-up atlas, with the app's own English sentences. */
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import findIt from '../../assets/locales/en/findIt.json'
import ui from '../../assets/locales/en/ui.json'
import type { Locale } from '../../src/domain/locale.ts'
import { StoreContext, useApp } from '../../src/state/context.ts'
import { type AppState, type AppStore, createAppStore } from '../../src/state/store.ts'
import { TextsContext } from '../../src/state/texts.ts'
import { PointCard } from '../../src/ui/card/PointCard.tsx'
import { Announcer } from '../../src/ui/frame/Announcer.tsx'
import { Notices } from '../../src/ui/frame/Notices.tsx'
import { preloadParts } from '../../src/ui/lazyPart.tsx'
import { ListPanel } from '../../src/app/ListPanel.tsx'
import { smallAtlas, smallContent } from '../state/smallAtlas.ts'

// Components are judged, not downloads: with every part there, all of them are drawn at once.
await preloadParts()

const patternText = (name: string): Locale['patterns'][string] => ({
  name,
  summary: `${name}: summary.`,
  plain: 'Plain words.',
  professional: 'Words for practitioners.',
  signs: ['A sign'],
  synonyms: ['sore leg'],
  reasons: { why: 'It lies on the path of the pain.' },
  variations: {
    sometimes: { label: 'Aches', explain: 'When it also aches.' },
    cold: { label: 'Feels cold', explain: 'When it feels cold.' },
  },
  avoid: { heat: 'No heat on numb skin.' },
  course: { course: 'As in the trial.' },
  techniqueNotes: [],
})

export const texts: Locale = {
  ui,
  points: Object.fromEntries(
    Object.keys(smallContent.points).map((code) => [
      code,
      {
        location: `Exact place of ${code}.`,
        find: ['First step.', 'Second step.'],
        uses: ['an old use'],
        technique: null,
        ...(code === 'BL25'
          ? { alternatives: { 'book-2-cun': { label: 'Book: 2 cun', place: '2 cun beside the spine.' } } }
          : {}),
      },
    ]),
  ),
  patterns: { P2: patternText('Low back'), P5: patternText('Back of the leg'), P12: patternText('In pregnancy') },
  redFlags: {
    saddle: { question: 'Numb between the legs?', action: 'Go to an emergency department now.' },
    bleeding: { question: 'Are you bleeding?', action: 'Call your maternity unit now.' },
    weakness: { question: 'Is a leg getting weaker?', action: 'See a doctor today.' },
    stiffness: { question: 'Stiff each morning?', action: 'Tell your doctor.' },
  },
  hazards: {
    artery: 'An artery runs here.',
    'pregnancy.avoid': 'Left out in pregnancy by custom.',
    'pregnancy.caution': 'Be gentle in pregnancy.',
  },
  intake: {
    regions: { back: 'Lower back', calf: 'Calf', elsewhere: 'Some other place' },
    questions: { quality: 'Feels how?', duration: 'How long?', worse: 'Worse?', better: 'Better?', cause: 'Start?' },
    answers: {
      'quality.dull': 'Dull',
      'quality.shooting': 'Shooting',
      'duration.acute': 'Weeks',
      'duration.chronic': 'Months',
      'worse.sitting': 'When sitting',
      'worse.stairs': 'On stairs',
      'better.rest': 'Resting',
      'cause.fall': 'A fall',
      'cause.pregnancy': 'Pregnant now',
    },
    reasons: { shoots: 'It is about shooting pain.', sits: 'It is about sitting.', pregnant: 'It is about pregnancy.' },
  },
  safety: { vessel: 'A vessel lies close.' },
  needling: {},
  categories: { 'he-sea': { name: 'He-Sea point', explain: 'Where the channel goes deep.' } },
  meridians: {
    BL: { name: 'Bladder meridian' },
    SP: { name: 'Spleen meridian' },
    KI: { name: 'Kidney meridian' },
    GV: { name: 'Governor Vessel' },
  },
  techniques: {},
  muscles: {},
  selfCare: {},
  accidents: {},
  outcomes: { pain: 'Leg pain after a month' },
  articles: {
    works: {
      lead: 'In short: a little.',
      parts: {
        short: { title: 'The short of it', texts: { gain: 'It helps a little.', no: 'A guide says no.' } },
        more: { title: 'More', texts: { left: 'Something is left to learn.' } },
      },
    },
  },
  evidence: {
    trial: { finding: 'It helped a little.', reading: 'One trial.' },
    guideline: { finding: 'Do not offer it.', reading: 'One guideline.' },
  },
  landmarks: { knee_crease: { name: 'Knee crease', palpation: 'Bend the knee.' } },
  findIt,
}

/** List and card as the app composes them, without a stage. */
export function Panels() {
  const selected = useApp((s) => s.selected)
  return (
    <>
      <main id="list">
        <ListPanel />
      </main>
      {selected && (
        <aside id="card">
          <PointCard selected={selected} />
        </aside>
      )}
      <Notices />
      <Announcer />
    </>
  )
}

export function renderApp(initial: Partial<AppState> = {}, children: ReactNode = <Panels />): AppStore {
  const store = createAppStore(smallAtlas(), initial)
  render(
    <TextsContext value={texts}>
      <StoreContext value={store}>{children}</StoreContext>
    </TextsContext>,
  )
  return store
}
