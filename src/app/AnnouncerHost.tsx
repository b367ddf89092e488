import { lazy, Suspense } from 'react'
import { preloadLater } from '../ui/lazyPart.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

const load = async () => ({ default: (await import('../ui/frame/Announcer.tsx')).Announcer })
const Announcer = lazy(load)
preloadLater(load)

/** The voice of the page comes beside the first view, which has nothing to say yet. Nothing is seen of it. */
export function AnnouncerHost() {
  return (
    <ErrorBoundary onError={() => {}}>
      <Suspense fallback={null}>
        <Announcer />
      </Suspense>
    </ErrorBoundary>
  )
}
