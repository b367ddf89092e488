import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react'
import type { PageId } from '../domain/pages.ts'
import type { ArticleId } from '../domain/studies.ts'
import { useApp } from '../state/context.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { loadReport } from './loadReport.ts'

/** A page is told the item it is opened at (null: its list); everything else it reads from store and texts. */
export type Page = ComponentType<{ item: string | null }>

/** A page of plain sentences; all of them share one download. */
const article = (id: ArticleId): LazyExoticComponent<Page> =>
  lazy(async () => {
    const { ArticlePage } = await import('../ui/reading/ArticlePage.tsx')
    return { default: ({ item }) => <ArticlePage id={id} item={item} /> }
  })

/** Every page is downloaded when it is first opened. */
const PAGES: Record<PageId, LazyExoticComponent<Page>> = {
  techniques: lazy(async () => ({ default: (await import('../ui/guides/TechniquesPage.tsx')).TechniquesPage })),
  muscles: lazy(async () => ({ default: (await import('../ui/guides/MusclesPage.tsx')).MusclesPage })),
  selfcare: lazy(async () => ({ default: (await import('../ui/selfcare/SelfCarePage.tsx')).SelfCarePage })),
  accidents: lazy(async () => ({ default: (await import('../ui/guides/AccidentsPage.tsx')).AccidentsPage })),
  planner: lazy(async () => ({ default: (await import('../ui/course/PlannerPage.tsx')).PlannerPage })),
  outcome: lazy(async () => ({ default: (await import('../ui/course/OutcomePage.tsx')).OutcomePage })),
  risk: lazy(async () => ({ default: (await import('../ui/safety/RiskPage.tsx')).RiskPage })),
  works: article('works'),
  evidence: lazy(async () => ({ default: (await import('../ui/reading/EvidencePage.tsx')).EvidencePage })),
  faq: article('faq'),
  expect: article('expect'),
  helpers: article('helpers'),
  why: article('why'),
  purpose: article('purpose'),
  accessibility: article('accessibility'),
  sources: lazy(async () => ({ default: (await import('../ui/reading/SourcesPage.tsx')).SourcesPage })),
  accuracy: lazy(async () => {
    const { AccuracyDialog } = await import('../ui/accuracy/AccuracyDialog.tsx')
    return { default: () => <AccuracyDialog loadReport={loadReport} /> }
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
