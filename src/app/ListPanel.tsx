import { useApp } from '../state/context.ts'
import { HomePanel } from '../ui/home/HomePanel.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'

/** The first page shows no pattern yet. */
export const PatternPart = lazyPart(async () => (await import('../ui/pattern/PatternPanel.tsx')).PatternPanel)

/** Downloaded with the engine that answers it. */
const SearchPart = lazyPart(async () => (await import('../ui/search/SearchOver.tsx')).SearchOver)

/** The guided path is downloaded when somebody takes it. */
const IntakePart = lazyPart(async () => (await import('../ui/intake/IntakePanel.tsx')).IntakePanel)

/** What stands beside the body: the pattern, the search over it, or the first page with its guided path. */
export function ListPanel() {
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const searchOver = useApp((s) => s.searchOver)
  if (!pattern) return <HomeOrPath />
  return (
    <>
      {/* It stays as it was left, with what is open in it. */}
      <div hidden={searchOver}>
        <PatternPart key={pattern.id} pattern={pattern} />
      </div>
      {searchOver && <SearchPart pattern={pattern} />}
    </>
  )
}

/** The first page, or the guided path that was opened from it. */
function HomeOrPath() {
  const intake = useApp((s) => s.intake)
  if (!intake) return <HomePanel />
  return <IntakePart intake={intake} />
}
