/** The page's entry: loads, makes the one store, and shows the app. */
import { keepCourse } from '../state/courseStorage.ts'
import { keepOnDevice, readDevice } from '../state/device.ts'
import { createAppStore } from '../state/store.ts'
import { readLink } from '../state/readLink.ts'
import { catalogueOf, startUrlSync } from '../state/urlSync.ts'
import { App } from './App.tsx'
import { followNetwork } from './offline/network.ts'
import { keepSiteWhenIdle, preloadWhenIdle, startEarly } from './early.ts'
import { followLandmarks } from './followLandmarks.ts'
import { keepPlace } from './keepPlace.ts'
import { downloads, load } from './load.ts'
import { followMode } from './mode.ts'
import { type Made, show } from './show.tsx'
import { followTheme } from './theme.ts'

async function make(): Promise<Made> {
  startEarly(window.location.search)
  // A kiosk is a chunk of its own; nobody else downloads it.
  const kiosk =
    new URLSearchParams(window.location.search).get('mode') === 'kiosk' ? await import('./kiosk/boot.ts') : null
  const device = kiosk ? kiosk.kioskBeginning() : readDevice()
  const linked = new URLSearchParams(window.location.search).getAll('lang')
  const chosen = device.languageChoice ? [device.languageChoice] : []
  const { atlas, languages, sceneFiles, edition, ...first } = await load([...linked, ...chosen, ...navigator.languages])
  // A language that is no longer offered is forgotten.
  const languageChoice = languages.find((tag) => tag === device.languageChoice) ?? null
  const store = createAppStore(atlas, { ...device, edition, languages, languageChoice })
  // What somebody keeps on a device for themselves is neither read nor written by a kiosk.
  if (!kiosk) {
    keepOnDevice(store)
    keepCourse(store)
    preloadWhenIdle(store)
  }
  downloads.follow(store.getState().setArrived)
  followNetwork(store)
  keepSiteWhenIdle(store)
  followTheme(store)
  const { search, notices } = await readLink(window.location.search, catalogueOf(store.getState()))
  if (search !== window.location.search) window.history.replaceState(null, '', `${window.location.pathname}${search}`)
  startUrlSync(store, window, keepPlace())
  for (const notice of notices) store.getState().notify(notice)
  followMode(store)
  kiosk?.openKiosk(store, search)
  followLandmarks(store, sceneFiles.topologyHash)
  const Shell = kiosk?.KioskApp ?? App
  return { store, first, shell: <Shell sceneFiles={sceneFiles} /> }
}

show(make)
