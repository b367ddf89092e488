/** The page's entry: loads, makes the one store, and shows the app. */
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { StoreContext } from '../state/context.ts'
import { keepOnDevice, readDevice } from '../state/device.ts'
import { createAppStore } from '../state/store.ts'
import { TextsContext } from '../state/texts.ts'
import { startUrlSync } from '../state/urlSync.ts'
import { App } from './App.tsx'
import { FirstMessage } from './FirstMessage.tsx'
import { firstTexts } from './language.ts'
import { followLandmarks } from './followLandmarks.ts'
import { load } from './load.ts'
import { followTheme } from './theme.ts'
import './fonts.css'
import './tokens.css'
import './base.css'

async function start(root: Root): Promise<void> {
  const device = readDevice()
  root.render(
    <TextsContext value={firstTexts}>
      <FirstMessage />
    </TextsContext>,
  )
  try {
    const { atlas, locale, language, sceneFiles } = await load(navigator.languages)
    document.documentElement.lang = language
    const store = createAppStore(atlas, device)
    keepOnDevice(store)
    followTheme(store)
    startUrlSync(store, window)
    followLandmarks(store, sceneFiles.topologyHash)
    root.render(
      <StrictMode>
        <TextsContext value={locale}>
          <StoreContext value={store}>
            <App sceneFiles={sceneFiles} />
          </StoreContext>
        </TextsContext>
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
