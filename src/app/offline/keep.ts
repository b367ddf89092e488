/**
 * Keeps the site on the device, and brings newer editions in without taking anything from anybody: they are downloaded
 * beside the running one and wait until a reader asks for them, or until nobody is at the kiosk.
 */
import { kioskIdle } from '../../state/kioskSlice.ts'
import type { AppStore } from '../../state/store.ts'

const WORKER = 'sw.js'
/** How often a page that stays open asks for a newer edition. */
const ASK_EVERY_MS = 60 * 60 * 1000

/** What is used of the browser; tests hand in their own. */
export interface Surroundings {
  /** Null where the browser has no service workers, or forbids asking for them. */
  workers: Pick<ServiceWorkerContainer, 'register' | 'addEventListener' | 'controller'> | null
  reload: () => void
}

/** The browser's own. Reaching for service workers throws where all storage is blocked. */
export function browserSurroundings(): Surroundings {
  let workers: Surroundings['workers'] = null
  try {
    workers = navigator.serviceWorker ?? null
  } catch {
    // Storage is blocked; the page works without.
  }
  return { workers, reload: () => window.location.reload() }
}

/**
 * Registers the service worker and follows it. Never rejects: a browser that keeps nothing leaves the page as it is.
 * @returns a function that stops asking for newer editions
 */
export async function keepSite(
  store: AppStore,
  { workers, reload }: Surroundings = browserSurroundings(),
): Promise<() => void> {
  const { setKeeping, offerUpdate } = store.getState()
  const registration = await workers?.register(WORKER).catch(() => null)
  // Some browsers answer with nothing where it is forbidden.
  if (!workers || !registration) {
    setKeeping('refused')
    return () => undefined
  }
  let controlled = workers.controller !== null
  /** True once this page has asked the waiting worker to take over. */
  let asked = false

  const lookAt = (worker: ServiceWorker) => {
    const look = () => {
      // Beside an edition that is there, a finished download waits.
      if (worker.state === 'installed' && registration.active) offerUpdate()
      if (worker.state === 'activated') setKeeping('saved')
      // What did not come whole is thrown away; what was there before still is.
      if (worker.state === 'redundant' && !registration.active) setKeeping('failed')
    }
    worker.addEventListener('statechange', look)
    look()
  }
  setKeeping(registration.active ? 'saved' : 'saving')
  for (const worker of [registration.installing, registration.waiting]) if (worker) lookAt(worker)
  registration.addEventListener('updatefound', () => {
    if (registration.installing) lookAt(registration.installing)
  })
  workers.addEventListener('controllerchange', () => {
    if (asked) reload()
    // Another window has loaded the newer edition; this one goes on and can follow.
    else if (controlled) offerUpdate()
    controlled = true
  })

  const stop = store.subscribe((now, before) => {
    const wanted = now.update === 'wanted' && before.update !== 'wanted'
    const atRest = now.update === 'waiting' && kioskIdle(now)
    if (asked || (!wanted && !atRest)) return
    asked = true
    if (registration.waiting) registration.waiting.postMessage('take-over')
    else reload()
  })
  const ask = () => void registration.update().catch(() => undefined)
  const timer = setInterval(ask, ASK_EVERY_MS)
  return () => {
    stop()
    clearInterval(timer)
  }
}
