import { useEffect } from 'react'
import { useApp } from '../state/context.ts'
import { quizShown } from '../state/learnSlice.ts'
import { usePointName, useT, useTexts } from '../state/texts.ts'
import { Header } from '../ui/frame/Header.tsx'
import { Notices } from '../ui/frame/Notices.tsx'
import { SheetHandle } from '../ui/frame/SheetHandle.tsx'
import { useCovers } from '../ui/frame/useCovers.ts'
import { useSheet } from '../ui/frame/useSheet.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Profile } from '../ui/safety/Profile.tsx'
import styles from './App.module.css'
import { AnnouncerHost } from './AnnouncerHost.tsx'
import { ListPanel } from './ListPanel.tsx'
import type { SceneFiles } from './load.ts'
import { PageFailed } from '../ui/pages/PageFailed.tsx'
import { RulerHost } from './RulerHost.tsx'
import { SearchHost } from './SearchHost.tsx'
import { SkipLinks } from './SkipLinks.tsx'
import { StageHost } from './StageHost.tsx'

/** Nothing of these is on the first page. */
export const CardPart = lazyPart(async () => (await import('../ui/card/PointCard.tsx')).PointCard)
/** Belongs to the picture, and comes beside it. */
const ToolbarPart = lazyPart(async () => (await import('../ui/frame/Toolbar.tsx')).Toolbar, true)
const StripPart = lazyPart(async () => (await import('../ui/guides/ShownStrip.tsx')).ShownStrip, true)
const LandmarkPart = lazyPart(async () => (await import('../ui/home/LandmarkIndex.tsx')).LandmarkIndex)
/** Lies over everything: while it comes, nothing stands in its place. */
const PagePart = lazyPart(async () => (await import('./TextPage.tsx')).TextPage, true, PageFailed)
const RiskPart = lazyPart(async () => (await import('../ui/safety/RiskLegend.tsx')).RiskLegend)

/** The explore composition: the body is the page, panels float over it. */
export function App({ sceneFiles }: { sceneFiles: SceneFiles }) {
  const t = useT()
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const selected = useApp((s) => s.selected)
  const select = useApp((s) => s.select)
  const gate = useApp((s) => s.gate)
  const step = useApp((s) => s.intake?.step)
  const landmarks = useApp((s) => s.layers.includes('landmarks'))
  const risk = useApp((s) => s.layers.includes('risk'))
  // Views and bodies are for the picture; without one their buttons would do nothing.
  const hasPicture = useApp((s) => s.sceneStatus.kind !== 'unsupported' && s.sceneStatus.kind !== 'failed')
  const ruler = useApp((s) => s.ruler !== null) && hasPicture
  const openRuler = useApp((s) => s.openRuler)
  const { ref: cover, measure } = useCovers()
  const sheet = useApp((s) => s.sheet)
  const sheetRef = useSheet(measure)
  const titles = useTitles()
  const page = useApp((s) => s.page !== null)

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // What was opened last closes first.
      if (ruler) openRuler(false)
      else select(null)
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [select, ruler, openRuler])

  return (
    <div
      ref={sheetRef}
      className={styles.app}
      data-card={selected ? 'open' : 'closed'}
      data-ruler={ruler ? 'open' : undefined}
      data-sheet={sheet}
      data-gate={pattern ? gate : step === 'check' ? 'check' : undefined}
    >
      <SkipLinks />
      <Header coverRef={cover} />
      <main className={styles.list} id="list" tabIndex={-1} ref={cover} data-sheet-panel>
        <SheetHandle title={titles.list} />
        <div className={styles.scroll} data-scroll key={`${pattern?.id} ${gate} ${step}`}>
          {landmarks && <LandmarkPart />}
          {risk && <RiskPart />}
          <ListPanel />
        </div>
      </main>
      {selected && (
        <aside
          className={styles.card}
          id="card"
          tabIndex={-1}
          aria-label={t('card.label')}
          ref={cover}
          data-sheet-panel
        >
          <SheetHandle title={titles.card} />
          <div className={styles.scroll} data-scroll>
            <CardPart selected={selected} />
          </div>
        </aside>
      )}
      <StageHost files={sceneFiles} />
      {ruler && <RulerHost coverRef={cover} />}
      {hasPicture && (
        <div className={styles.toolbar} data-sheet-rider>
          <ToolbarPart coverRef={cover} />
        </div>
      )}
      <div className={styles.notices}>
        <StripPart coverRef={cover} />
        <Notices coverRef={cover} />
      </div>
      <AnnouncerHost />
      {page && <PagePart />}
      <SearchHost />
      <Profile />
    </div>
  )
}

const HOME_TITLES = {
  patterns: 'home.title',
  points: 'home.titlePoints',
  meridians: 'home.titleMeridians',
} as const

/** Names of what list and card hold. The page's title names what is shown, so that tabs and history can be told apart. */
function useTitles(): { list: string; card: string } {
  const t = useT()
  const { patterns } = useTexts()
  const nameOf = usePointName()
  const patternId = useApp((s) => s.patternId)
  const point = useApp((s) => (s.selected ? s.atlas.points.get(s.selected.code) : undefined))
  const intake = useApp((s) => s.intake !== null)
  const quiz = useApp(quizShown)
  const home = useApp((s) => s.homeList)
  const card = point ? `${point.code} ${nameOf(point)}` : ''
  const pattern = (patternId && patterns[patternId]?.name) ?? ''
  const title = [card, pattern, t('app.name')].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
  return { card, list: pattern || t(quiz ? 'learn.quiz' : intake ? 'intake.start' : HOME_TITLES[home]) }
}
