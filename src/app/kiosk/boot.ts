/** What the entry needs when the address asks for a kiosk: staff's settings, the first wipe, and the composition. */
import { readSettings } from '../../state/kioskStorage.ts'
import { wipeVisitor } from '../../state/kioskWipe.ts'
import type { AppState, AppStore } from '../../state/store.ts'

export { KioskApp } from './KioskApp.tsx'

/** What a kiosk begins with. What somebody keeps on this device for themselves is not read. */
export function kioskBeginning(): Pick<AppState, 'theme' | 'languageChoice' | 'kioskSettings' | 'practitioner'> {
  const kioskSettings = readSettings()
  const { theme, language } = kioskSettings
  return { theme, languageChoice: language, practitioner: false, kioskSettings }
}

/** The first visitor finds what every other finds: nothing of an address but that this is a kiosk. */
export function openKiosk(store: AppStore): void {
  wipeVisitor(store)
}
