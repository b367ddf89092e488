/** What both entries end with: the waiting page, then the app in its store and language, or what went wrong. */
import { type ComponentProps, type ReactNode, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { StoreContext } from '../state/context.ts'
import type { AppStore } from '../state/store.ts'
import { TextsContext } from '../state/texts.ts'
import { FirstMessage } from './FirstMessage.tsx'
import { offerHanziFont } from './hanziFont.ts'
import { firstTexts } from './language.ts'
import { LanguageHost } from './LanguageHost.tsx'
import './fonts.css'
import './tokens.css'
import './base.css'

/** What an entry has made when everything is loaded. */
export interface Made {
  store: AppStore
  first: ComponentProps<typeof LanguageHost>['first']
  shell: ReactNode
}

/**
 * Shows what `make` makes in the element `app`, and offers another try when it fails.
 * @throws Error when the page has no such element
 */
export function show(make: () => Promise<Made>): void {
  const place = document.getElementById('app')
  if (!place) throw new Error(`${window.location.pathname}: expected an element with id "app", received none`)
  void start(createRoot(place), make)
}

async function start(root: Root, make: () => Promise<Made>): Promise<void> {
  const made = make()
  void offerHanziFont()
  root.render(
    <TextsContext value={firstTexts}>
      <FirstMessage />
    </TextsContext>,
  )
  try {
    const { store, first, shell } = await made
    root.render(
      <StrictMode>
        <StoreContext value={store}>
          <LanguageHost first={first} preferred={navigator.languages}>
            {shell}
          </LanguageHost>
        </StoreContext>
      </StrictMode>,
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    root.render(
      <TextsContext value={firstTexts}>
        <FirstMessage failure={{ reason, retry: () => void start(root, make) }} />
      </TextsContext>,
    )
  }
}
