// @vitest-environment happy-dom
/** What the components put between texts is Chinese too: the shipped content, rendered in Chinese and read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { buildAtlas } from '../../src/domain/atlas.ts'
import type { AnchorsFile, LandmarksFile } from '../../src/domain/built.ts'
import { EMPTY_COURSE } from '../../src/domain/course.ts'
import { StoreContext } from '../../src/state/context.ts'
import { type AppState, createAppStore } from '../../src/state/store.ts'
import { LanguageContext, TextsContext } from '../../src/state/texts.ts'
import { PlannerPage } from '../../src/ui/course/PlannerPage.tsx'
import { TechniquesPage } from '../../src/ui/guides/TechniquesPage.tsx'
import { Topics } from '../../src/ui/intake/Topics.tsx'
import { Compare } from '../../src/ui/pattern/Compare.tsx'
import { EvidencePage } from '../../src/ui/reading/EvidencePage.tsx'
import { RiskPage } from '../../src/ui/safety/RiskPage.tsx'
import { ROOT } from '../architecture/repositoryFiles.ts'
import { Panels } from './app.tsx'

afterEach(cleanup)

const { content, locales } = loadContent(ROOT)
const built = <T,>(file: string): T => JSON.parse(readFileSync(join(ROOT, 'assets/built', file), 'utf8')) as T
const atlas = buildAtlas(content, built<AnchorsFile>('anchors.json'))
const landmarks = { kind: 'ready', file: built<LandmarksFile>('landmarks.json') } as const

/** The text of every block as a reader gets it; works keep the language they were written in. */
function blocks(): string[] {
  for (const work of document.querySelectorAll('cite, [class*="sources" i], [class*="line"] a')) work.remove()
  return [...document.querySelectorAll('p, li, h1, h2, h3, h4, dt, dd, button, td, summary')]
    .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => /[\u4e00-\u9fff]/.test(text))
}

function renderChinese(initial: Partial<AppState>, children: ReactNode = <Panels />): void {
  const store = createAppStore(atlas, { sceneStatus: { kind: 'ready' }, landmarks, ...initial })
  render(
    <LanguageContext value="zh-Hans">
      <TextsContext value={locales['zh-Hans']!}>
        <StoreContext value={store}>{children}</StoreContext>
      </TextsContext>
    </LanguageContext>,
  )
}

const card = (code: string, more: Partial<AppState> = {}): Partial<AppState> => ({
  selected: { code, side: 'left' },
  ...more,
})
const told = ['pregnancy', 'blood-thinner', 'implanted-device', 'numb-skin'] as const
const clear = { gate: 'clear', painSide: 'left' } as const

const PAGES: [string, Partial<AppState>, ReactNode?][] = [
  ['the first page', {}],
  ['a pattern, its card and what was told', { ...clear, patternId: 'P5', profile: [...told], ...card('BL40') }],
  ['a pattern with groups', { ...clear, patternId: 'P11', profile: ['pregnancy'], ...card('GB21') }],
  ['an emergency', { patternId: 'P5', gate: 'emergency', emergencyFlag: 'saddle-numbness' }],
  ['two patterns', {}, <Compare key="c" a={content.patterns['P5']!} b={content.patterns['P6']!} />],
  ['a card with other sites and a ring', { ...card('SP13'), discs: true }],
  ['a card step by step', { ...card('ST40'), findItStep: 2 }],
  ['a card counted from the head', { ...card('BL8'), findItStep: 1 }],
  ['pairs of points', { ...clear, patternId: 'P5' }, <TechniquesPage key="t" item="electroacupuncture" />],
  ['all studies', {}, <EvidencePage key="e" item={null} />],
  ['one study', {}, <EvidencePage key="o" item="nice-ng59" />],
  ['high-risk points', { practitioner: true }, <RiskPage key="r" />],
  [
    'a plan',
    {
      course: {
        ...EMPTY_COURSE,
        plan: { patternId: 'P5', start: '2026-11-23', sessions: 10, perWeek: 2, minutes: 30 },
      },
    },
    <PlannerPage key="p" />,
  ],
  [
    'topics',
    {},
    <Topics key="i" intake={{ step: 'topics', region: 'low-back', side: 'both', answers: {}, asked: [], yes: [] }} />,
  ],
]

describe('in Chinese', () => {
  it.each(PAGES)('words join without spaces and half-width marks: %s', (_name, initial, children) => {
    renderChinese(initial, children)
    const all = blocks()
    expect(all.length).toBeGreaterThan(3)
    const wrong =
      /[\u4e00-\u9fff）”] ?[,.;:?!()]|[,.;:?!()][\u4e00-\u9fff]|[。！？；：，、] ?[。！？；：，、]|[。！？] [\u4e00-\u9fff]/
    expect(all.filter((text) => wrong.test(text))).toEqual([])
  })

  it('names points within sentences, the code in brackets', () => {
    renderChinese({ ...card('ST40'), findItStep: 2 })
    const steps = [...document.querySelectorAll('ol li')].map((one) => one.textContent)
    expect(steps).toContain('从犊鼻（ST35）到解溪（ST41）画一条线。')
    cleanup()
    renderChinese({ ...clear, patternId: 'P5' }, <TechniquesPage item="electroacupuncture" />)
    expect(document.body.textContent).toContain('大肠俞（BL25）与秩边（BL54），同一侧')
  })
})
