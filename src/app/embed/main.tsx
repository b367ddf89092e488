/**
 * The frame's entry (embed.html): stage, a small panel, and a line to the page around it. Reads the same addresses
 * as the atlas, and `theme`. Writes nothing: no history, no storage, so it works where both are refused.
 */
import { readHostMessage } from '../../domain/embedProtocol.ts'
import { allowedOrigins } from '../../domain/embedOrigins.ts'
import { readAddress } from '../../domain/viewUrl.ts'
import { readLink } from '../../state/readLink.ts'
import { type AppStore, createAppStore } from '../../state/store.ts'
import { catalogueOf } from '../../state/urlSync.ts'
import { followLandmarks } from '../followLandmarks.ts'
import { load } from '../load.ts'
import { loadScene } from '../loadScene.ts'
import { type Made, show } from '../show.tsx'
import { followTheme } from '../theme.ts'
import { openChannel } from './channel.ts'
import { EmbedApp } from './EmbedApp.tsx'
import { obey, readyEvent, tellChanges } from './follow.ts'

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

async function make(): Promise<Made> {
  loadScene().catch(() => undefined)
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
  return { store, first, shell: <EmbedApp sceneFiles={sceneFiles} /> }
}

show(make)
