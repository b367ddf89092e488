import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react'
import type { PageId } from '../domain/pages.ts'
import type { ArticleId } from '../domain/studies.ts'
import { useApp } from '../state/context.ts'
import { preloadLater } from '../ui/lazyPart.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** A page is told the item it is opened at (null: its list); everything else it reads from store and texts. */
export type Page = ComponentType<{ item: string | null }>

/** A page downloaded when it is first opened, or before that in quiet moments. */
function page(load: () => Promise<Page>): LazyExoticComponent<Page> {
  preloadLater(load)
  return lazy(async () => ({ default: await load() }))
}

/** A page of plain sentences; all of them share one download. */
const article = (id: ArticleId): LazyExoticComponent<Page> =>
  page(async () => {
    const { ArticlePage } = await import('../ui/reading/ArticlePage.tsx')
    return ({ item }) => <ArticlePage id={id} item={item} />
  })

const PAGES: Record<PageId, LazyExoticComponent<Page>> = {
  techniques: page(async () => (await import('../ui/guides/TechniquesPage.tsx')).TechniquesPage),
  muscles: page(async () => (await import('../ui/guides/MusclesPage.tsx')).MusclesPage),
  selfcare: page(async () => (await import('../ui/selfcare/SelfCarePage.tsx')).SelfCarePage),
  accidents: page(async () => (await import('../ui/guides/AccidentsPage.tsx')).AccidentsPage),
  learn: page(async () => (await import('../ui/learn/LearnPage.tsx')).LearnPage),
  planner: page(async () => (await import('../ui/course/PlannerPage.tsx')).PlannerPage),
  outcome: page(async () => (await import('../ui/course/OutcomePage.tsx')).OutcomePage),
  handout: page(async () => (await import('../ui/handout/HandoutPage.tsx')).HandoutPage),
  session: page(async () => (await import('../ui/session/SessionPage.tsx')).SessionPage),
  risk: page(async () => (await import('../ui/safety/RiskPage.tsx')).RiskPage),
  works: article('works'),
  evidence: page(async () => (await import('../ui/reading/EvidencePage.tsx')).EvidencePage),
  faq: article('faq'),
  expect: article('expect'),
  helpers: article('helpers'),
  why: article('why'),
  purpose: article('purpose'),
  accessibility: page(async () => (await import('../ui/reading/AccessibilityPage.tsx')).AccessibilityPage),
  sources: page(async () => (await import('../ui/reading/SourcesPage.tsx')).SourcesPage),
  accuracy: page(async () => {
    const [{ AccuracyDialog }, { loadReport }] = await Promise.all([
      import('../ui/accuracy/AccuracyDialog.tsx'),
      import('./loadReport.ts'),
    ])
    return () => <AccuracyDialog loadReport={loadReport} />
  }),
}

/** A page of text over the body, when the address or a button asks for one. */
export function TextPage() {
  const page = useApp((s) => s.page)
  const openPage = useApp((s) => s.openPage)
  const notify = useApp((s) => s.notify)
  if (!page) return null
  const failed = () => {
    openPage(null)
    notify({ id: 'page', kind: 'warning', key: 'page.failed' })
  }
  const Shown = PAGES[page.id]
  return (
    <ErrorBoundary key={page.id} onError={failed}>
      <Suspense>
        <Shown item={page.item} />
      </Suspense>
    </ErrorBoundary>
  )
}
