import { useApp } from '../state/context.ts'
import { HomePanel } from '../ui/home/HomePanel.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'

/** The first page shows no pattern yet. */
export const PatternPart = lazyPart(async () => (await import('../ui/pattern/PatternPanel.tsx')).PatternPanel)

/** The guided path is downloaded when somebody takes it. */
const IntakePart = lazyPart(async () => (await import('../ui/intake/IntakePanel.tsx')).IntakePanel)

/** What stands beside the body: the pattern, or the first page with its guided path. */
export function ListPanel() {
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  if (!pattern) return <HomeOrPath />
  return <PatternPart key={pattern.id} pattern={pattern} />
}

/** The first page, or the guided path that was opened from it. */
function HomeOrPath() {
  const intake = useApp((s) => s.intake)
  if (!intake) return <HomePanel />
  return <IntakePart intake={intake} />
}
