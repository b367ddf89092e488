/**
 * The service worker, shipped as sw.js beside index.html: after one visit the whole site is on the device.
 *
 * Every file of the build is kept under its hash. A version is complete or it is not there: if one file does not come,
 * the installation fails, and the version before stays (workbox-precaching). A new version waits until the page tells it
 * to take over (src/app/offline/keep.ts). Only files of that list are ever kept; whatever an address says behind "?"
 * is looked past, so no question and nothing about a reader reaches the cache.
 */
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

/** The list of files, written in by the build (src/bake/offline). */
declare const __ATLAS_FILES__: PrecacheEntry[]

/** What is used of the worker's own global scope; the type library of the page does not know it. */
interface WorkerScope {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'activate', listener: (event: { waitUntil(done: Promise<unknown>): void }) => void): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
}
const scope = globalThis as unknown as WorkerScope

precacheAndRoute(__ATLAS_FILES__, { ignoreURLParametersMatching: [/./], cleanURLs: false })
cleanupOutdatedCaches()

// The page of the first visit is served from here at once, so that it, too, lives through a cut of the network.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting()
})
