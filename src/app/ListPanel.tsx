import { lazy, Suspense } from 'react'
import { useApp } from '../state/context.ts'
import { HomePanel } from '../ui/home/HomePanel.tsx'
import { PatternPanel } from '../ui/pattern/PatternPanel.tsx'
import { SearchOver } from '../ui/search/SearchOver.tsx'

/** The guided path is downloaded when somebody takes it. */
const IntakePanel = lazy(async () => ({ default: (await import('../ui/intake/IntakePanel.tsx')).IntakePanel }))

/** What stands beside the body: the pattern, the search over it, or the first page with its guided path. */
export function ListPanel() {
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const searchOver = useApp((s) => s.searchOver)
  if (!pattern) return <HomeOrPath />
  return (
    <>
      {/* It stays as it was left, with what is open in it. */}
      <div hidden={searchOver}>
        <PatternPanel key={pattern.id} pattern={pattern} />
      </div>
      {searchOver && <SearchOver pattern={pattern} />}
    </>
  )
}

/** The first page, or the guided path that was opened from it. */
function HomeOrPath() {
  const intake = useApp((s) => s.intake)
  if (!intake) return <HomePanel />
  return (
    <Suspense>
      <IntakePanel intake={intake} />
    </Suspense>
  )
}
