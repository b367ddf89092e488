import type { ToolId } from '../../domain/search/tools.ts'
import { useAppStoreApi } from '../../state/context.ts'
import { useLanguage } from '../../state/texts.ts'

/** Where the kiosk opens: a page of its own, of which only the mode counts. */
const KIOSK = '?mode=kiosk'

/** The language a press on "Language" changes to: the next one, round and round. */
export function nextLanguage(languages: readonly string[], now: string): string {
  return languages[(languages.indexOf(now) + 1) % languages.length] ?? now
}

/** Does what a tool stands for; the search is closed first, so that nothing lies over it. */
export function useTool(): (id: ToolId) => void {
  const store = useAppStoreApi()
  const language = useLanguage()
  return (id) => {
    const state = store.getState()
    state.openSearch(false)
    const pageAway = () => state.openPage(null)
    switch (id) {
      case 'dark':
      case 'light':
      case 'system':
        return state.setTheme(id)
      case 'language':
        return state.setLanguage(nextLanguage(state.languages, language))
      case 'female':
      case 'male':
        pageAway()
        return state.setBody(id)
      case 'profile':
        return state.openProfile(true)
      case 'intake':
        pageAway()
        return state.startIntake()
      case 'share':
        // The panel belongs to its button, which gets the focus back from it.
        return requestAnimationFrame(() => document.querySelector<HTMLButtonElement>('[data-tool=share]')?.click())
      case 'ruler':
        pageAway()
        return state.openRuler(true)
      case 'landmarks':
        pageAway()
        if (!state.layers.includes('landmarks')) state.toggleLayer('landmarks')
        return
      case 'offline':
        return state.openPage('sources')
      case 'kiosk':
        return window.location.assign(KIOSK)
      case 'home':
        return state.reset()
    }
  }
}
