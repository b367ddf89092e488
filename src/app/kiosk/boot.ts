/** What the entry needs when the address asks for a kiosk: staff's settings, the first wipe, and the composition. */
import { readAddress } from '../../domain/viewUrl.ts'
import { readSettings } from '../../state/kioskStorage.ts'
import { wipeVisitor } from '../../state/kioskWipe.ts'
import type { AppState, AppStore } from '../../state/store.ts'
import { catalogueOf } from '../../state/urlSync.ts'

export { KioskApp } from './KioskApp.tsx'

/** What a kiosk begins with. What somebody keeps on this device for themselves is not read. */
export function kioskBeginning(): Pick<AppState, 'theme' | 'languageChoice' | 'kioskSettings' | 'practitioner'> {
  const kioskSettings = readSettings()
  const { theme, language } = kioskSettings
  return { theme, languageChoice: language, practitioner: false, kioskSettings }
}

/**
 * The first visitor finds what every other finds: of the link only that this is a kiosk, its language and its body.
 * @param search the part of the link from "?" on
 */
export function openKiosk(store: AppStore, search: string): void {
  const { view } = readAddress(search, catalogueOf(store.getState()))
  store.getState().setKiosk({ kioskLink: { language: view.lang, body: view.body } })
  wipeVisitor(store)
}
