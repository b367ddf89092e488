// @vitest-environment happy-dom
/**
 * Every visible sentence comes from the locale: with a pseudo-language that puts marks around
 * each text, whatever is shown without marks must be a name, a code or a number.
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Locale } from '../../src/domain/locale.ts'
import { StoreContext } from '../../src/state/context.ts'
import { type AppState, createAppStore } from '../../src/state/store.ts'
import { TextsContext } from '../../src/state/texts.ts'
import { Header } from '../../src/ui/frame/Header.tsx'
import { SheetHandle } from '../../src/ui/frame/SheetHandle.tsx'
import { StageMessage } from '../../src/ui/frame/StageMessage.tsx'
import { Toolbar } from '../../src/ui/frame/Toolbar.tsx'
import { smallAtlas, smallContent } from '../state/smallAtlas.ts'
import { Panels, texts } from './app.tsx'

afterEach(cleanup)

/** Marks every text of a locale, however deep; parameters in braces stay as they are. */
function marked<T>(value: T): T {
  const mark = (one: unknown): unknown => {
    if (typeof one === 'string') return `⟦${one}⟧`
    if (Array.isArray(one)) return one.map(mark)
    if (one && typeof one === 'object')
      return Object.fromEntries(Object.entries(one).map(([key, of]) => [key, mark(of)]))
    return one
  }
  return mark(value) as T
}

const pseudo: Locale = marked(texts)

/** Names that are the same in every language: codes, pinyin, hanzi, English names, works cited. */
const NAMES = new Set([
  ...Object.values(smallContent.points).flatMap((point) => [point.code, point.pinyin, point.hanzi, point.english]),
  ...Object.values(smallContent.sources).map((source) => source.csl.title),
  'EX-B2',
  'L4',
  'L5',
])

const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder'] as const

/** Everything a reader or a screen reader gets, piece by piece. */
function shown(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const pieces: string[] = []
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '')
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ATTRIBUTES) pieces.push(element.getAttribute(name) ?? '')
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean)
}

const isUntranslated = (piece: string) => /\p{L}/u.test(piece) && !/⟦.*⟧/s.test(piece) && !NAMES.has(piece)

const PAGES: [string, Partial<AppState>][] = [
  ['the first page', {}],
  ['check first', { patternId: 'P5' }],
  ['an emergency', { patternId: 'P5', gate: 'emergency', emergencyFlag: 'saddle' }],
  [
    'a pattern and a card',
    { patternId: 'P5', gate: 'clear', painSide: 'left', selected: { code: 'BL40', side: 'left' } },
  ],
  [
    'a pregnant visitor',
    { patternId: 'P5', gate: 'clear', profile: ['pregnancy'], selected: { code: 'SP6', side: 'right' } },
  ],
  ['the pregnancy pattern', { patternId: 'P12', gate: 'clear', selected: { code: 'ASHI', side: 'midline' } }],
  ['no picture', { sceneStatus: { kind: 'unsupported' } }],
]

describe('the pseudo-language', () => {
  it.each(PAGES)('leaves no sentence behind: %s', (_name, initial) => {
    const store = createAppStore(smallAtlas(), initial)
    render(
      <TextsContext value={pseudo}>
        <StoreContext value={store}>
          <Header coverRef={() => {}} />
          <Panels />
          <Toolbar coverRef={() => {}} />
          <SheetHandle title="" />
          <StageMessage onRetry={() => {}} />
        </StoreContext>
      </TextsContext>,
    )
    const pieces = shown()
    expect(pieces.length).toBeGreaterThan(25)
    expect(pieces.filter(isUntranslated)).toEqual([])
  })

  it('would notice one that was left behind', () => {
    expect(isUntranslated('Find it')).toBe(true)
    expect(isUntranslated('⟦Find it⟧')).toBe(false)
    expect(isUntranslated('BL40')).toBe(false)
    expect(isUntranslated('3')).toBe(false)
  })
})
