/**
 * The frame's entry (embed.html): stage, a small panel, and a line to the page around it. Reads the same addresses
 * as the atlas, and `theme`. Writes nothing: no history, no storage, so it works where both are refused.
 */
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { readHostMessage } from '../../domain/embedProtocol.ts'
import { allowedOrigins } from '../../domain/embedOrigins.ts'
import { readAddress } from '../../domain/viewUrl.ts'
import { StoreContext } from '../../state/context.ts'
import { readLink } from '../../state/readLink.ts'
import { type AppStore, createAppStore } from '../../state/store.ts'
import { TextsContext } from '../../state/texts.ts'
import { catalogueOf } from '../../state/urlSync.ts'
import { FirstMessage } from '../FirstMessage.tsx'
import { followLandmarks } from '../followLandmarks.ts'
import { offerHanziFont } from '../hanziFont.ts'
import { firstTexts } from '../language.ts'
import { LanguageHost } from '../LanguageHost.tsx'
import { load } from '../load.ts'
import { loadScene } from '../loadScene.ts'
import { followTheme } from '../theme.ts'
import { openChannel } from './channel.ts'
import { EmbedApp } from './EmbedApp.tsx'
import { obey, readyEvent, tellChanges } from './follow.ts'
import '../fonts.css'
import '../tokens.css'
import '../base.css'

/** Where whoever runs the site says which pages may talk to the frame. */
const ORIGINS_FILE = 'embed-origins.json'

async function originsAllowed(): Promise<ReadonlySet<string>> {
  try {
    const response = await fetch(new URL(ORIGINS_FILE, window.location.href), { cache: 'no-cache' })
    if (!response.ok) return new Set()
    return allowedOrigins(await response.json(), window.location.origin)
  } catch (error) {
    // Nobody is trusted on the word of a file that cannot be read; its owner finds out why.
    console.warn(error instanceof Error ? error.message : String(error))
    return new Set()
  }
}

/** Opens what the address names; pages of text, lists and the guided path belong to the whole atlas. */
async function openLink(store: AppStore): Promise<void> {
  const asked = new URLSearchParams(window.location.search)
  const theme = asked.get('theme')
  asked.delete('theme')
  const catalogue = catalogueOf(store.getState())
  const { search, notices } = await readLink(asked.toString(), catalogue)
  const { view } = readAddress(search, catalogue)
  const state = store.getState()
  state.openAddress({ ...view, page: null, list: 'patterns', path: false, step: null, plan: null, mode: 'explore' })
  if (view.patternId === null) state.highlight(view.picked)
  if (theme === 'light' || theme === 'dark') state.setTheme(theme)
  for (const notice of notices) state.notify(notice)
}

async function start(root: Root): Promise<void> {
  loadScene().catch(() => undefined)
  void offerHanziFont()
  root.render(
    <TextsContext value={firstTexts}>
      <FirstMessage />
    </TextsContext>,
  )
  try {
    const linked = new URLSearchParams(window.location.search).getAll('lang')
    const [{ atlas, languages, sceneFiles, ...first }, allowed] = await Promise.all([
      load([...linked, ...navigator.languages]),
      originsAllowed(),
    ])
    const store = createAppStore(atlas, { languages })
    followTheme(store)
    await openLink(store)
    followLandmarks(store, sceneFiles.topologyHash)
    const channel = openChannel(window, allowed, (data, isFirst) => {
      const read = readHostMessage(data)
      if (read === null) return
      const fault = 'fault' in read ? read.fault : obey(store, read.message)
      if (isFirst || ('message' in read && read.message.type === 'hello'))
        channel.send(readyEvent(store.getState(), first.language))
      if (fault) channel.send({ type: 'error', ...fault })
    })
    tellChanges(store, channel.send)
    channel.send(readyEvent(store.getState(), first.language))
    root.render(
      <StrictMode>
        <StoreContext value={store}>
          <LanguageHost first={first} preferred={navigator.languages}>
            <EmbedApp sceneFiles={sceneFiles} />
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
if (!place) throw new Error('embed.html: expected an element with id "app", received none')
void start(createRoot(place))
