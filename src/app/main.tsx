/** The page's entry: loads, makes the one store, and shows the app. */
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { StoreContext } from '../state/context.ts'
import { keepCourse } from '../state/courseStorage.ts'
import { keepOnDevice, readDevice } from '../state/device.ts'
import { createAppStore } from '../state/store.ts'
import { TextsContext } from '../state/texts.ts'
import { readLink } from '../state/readLink.ts'
import { catalogueOf, startUrlSync } from '../state/urlSync.ts'
import { App } from './App.tsx'
import { followNetwork } from './offline/network.ts'
import { keepSiteWhenIdle, preloadWhenIdle, startEarly } from './early.ts'
import { FirstMessage } from './FirstMessage.tsx'
import { firstTexts } from './language.ts'
import { offerHanziFont } from './hanziFont.ts'
import { LanguageHost } from './LanguageHost.tsx'
import { followLandmarks } from './followLandmarks.ts'
import { keepPlace } from './keepPlace.ts'
import { downloads, load } from './load.ts'
import { followMode } from './mode.ts'
import { followTheme } from './theme.ts'
import './fonts.css'
import './tokens.css'
import './base.css'

async function start(root: Root): Promise<void> {
  startEarly(window.location.search)
  void offerHanziFont()
  root.render(
    <TextsContext value={firstTexts}>
      <FirstMessage />
    </TextsContext>,
  )
  try {
    // A kiosk is a chunk of its own; nobody else downloads it.
    const kiosk =
      new URLSearchParams(window.location.search).get('mode') === 'kiosk' ? await import('./kiosk/boot.ts') : null
    const device = kiosk ? kiosk.kioskBeginning() : readDevice()
    const linked = new URLSearchParams(window.location.search).getAll('lang')
    const chosen = device.languageChoice ? [device.languageChoice] : []
    const { atlas, languages, sceneFiles, edition, ...first } = await load([
      ...linked,
      ...chosen,
      ...navigator.languages,
    ])
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
    kiosk?.openKiosk(store)
    followLandmarks(store, sceneFiles.topologyHash)
    const Shell = kiosk?.KioskApp ?? App
    root.render(
      <StrictMode>
        <StoreContext value={store}>
          <LanguageHost first={first} preferred={navigator.languages}>
            <Shell sceneFiles={sceneFiles} />
          </LanguageHost>
        </StoreContext>
      </StrictMode>,
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    root.render(
      <TextsContext value={firstTexts}>
        <FirstMessage failure={{ reason, retry: () => void start(root) }} />
      </TextsContext>,
    )
  }
}

const place = document.getElementById('app')
if (!place) throw new Error('index.html: expected an element with id "app", received none')
void start(createRoot(place))
