import { useApp } from '../state/context.ts'
import { quizShown } from '../state/learnSlice.ts'
import { HomePanel } from '../ui/home/HomePanel.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'

/** The first page shows no pattern yet. */
export const PatternPart = lazyPart(async () => (await import('../ui/pattern/PatternPanel.tsx')).PatternPanel)

/** The guided path and the quiz are downloaded when somebody takes them. */
const Path = lazyPart(async () => (await import('./PathPart.tsx')).PathPart)

/** What stands beside the body: the pattern, or the first page with its guided path. */
export function ListPanel() {
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  if (!pattern) return <HomeOrPath />
  return <PatternPart key={pattern.id} pattern={pattern} />
}

/** The first page, or what was opened from it: the guided path or the quiz. */
function HomeOrPath() {
  return useApp((s) => s.intake !== null || quizShown(s)) ? <Path /> : <HomePanel />
}
