/** Messages of the page → the store; what changes in the store → events to the page. */
import { type AtlasEvent, describe, type HostMessage, type ProtocolFault } from '../../domain/embedProtocol.ts'
import { readPicked } from '../../domain/picked.ts'
import { hasGoal, writeAddress } from '../../domain/viewUrl.ts'
import type { AppState, AppStore, PointRef } from '../../state/store.ts'
import { addressView, catalogueOf } from '../../state/urlSync.ts'

/** A point as messages and addresses write it. */
export const written = (ref: PointRef | null): string | null =>
  ref && (ref.side === 'midline' ? ref.code : `${ref.code}.${ref.side}`)

/** Points wait until the red flags of a chosen pattern are answered; after an emergency none follow. */
const closed = ({ patternId, gate }: AppState): boolean =>
  gate === 'emergency' || (patternId !== null && gate !== 'clear')

const CHECK_FIRST = 'the red flags answered first'

/** Does what a message asks. @returns why not, or null */
export function obey(store: AppStore, message: HostMessage): ProtocolFault | null {
  const state = store.getState()
  const fault = (path: string, expected: string, received: unknown): ProtocolFault => ({
    replyTo: message.id ?? null,
    path,
    expected,
    received: describe(received),
  })
  switch (message.type) {
    case 'hello':
      return null
    case 'select': {
      if (message.point === null) {
        state.select(null)
        return null
      }
      const ref = readPicked(message.point, state.atlas.points)
      if (!ref || ref.side === 'both') return fault('point', 'a point such as BL40.left or GV4', message.point)
      if (closed(state)) return fault('point', CHECK_FIRST, message.point)
      state.select({ code: ref.code, side: ref.side })
      state.lookFrom('best', { code: ref.code, side: ref.side })
      return null
    }
    case 'highlight': {
      const points = message.points.map((one) => readPicked(one, state.atlas.points))
      const bad = points.indexOf(null)
      if (bad >= 0) return fault(`points.${bad}`, 'a point such as BL40.both or GV4', message.points[bad])
      if (points.length > 0 && closed(state)) return fault('points', CHECK_FIRST, message.points)
      state.highlight(points.flatMap((one) => one ?? []))
      return null
    }
    case 'view': {
      const { patternId, selected, shown: show, highlighted } = state
      if (message.view === 'best' && !hasGoal({ patternId, selected, show }) && highlighted.length === 0)
        return fault('view', 'a point or pattern to look at', message.view)
      state.lookFrom(message.view, message.view === 'best' ? selected : null)
      return null
    }
    case 'language':
      if (!state.languages.includes(message.language))
        return fault('language', `one of ${state.languages.join(', ')}`, message.language)
      state.setLanguage(message.language)
      return null
    case 'theme':
      state.setTheme(message.theme)
      return null
  }
}

/** What the atlas shows now. @param language tag of the language that is shown without a choice */
export function readyEvent(state: AppState, language: string): AtlasEvent {
  return {
    type: 'ready',
    language: state.languageChoice ?? language,
    languages: state.languages,
    pattern: state.patternId,
    point: written(state.selected),
    view: state.view,
  }
}

/** The address that opens the same in the whole atlas. */
export function atlasAddress(state: AppState): string {
  return writeAddress({ ...addressView(state), mode: 'explore' }, catalogueOf(state))
}

/** Tells of chosen points and views as they change. @returns the function that stops it */
export function tellChanges(store: AppStore, send: (event: AtlasEvent) => void): () => void {
  return store.subscribe((now, before) => {
    if (written(now.selected) !== written(before.selected)) send({ type: 'selected', point: written(now.selected) })
    if (now.view !== before.view || now.freeCamera !== before.freeCamera)
      send({ type: 'viewChanged', view: now.freeCamera ? null : now.view, address: atlasAddress(now) })
  })
}
