import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { preloadLater } from '../ui/lazyPart.tsx'
import type { SearchProps } from './Search.tsx'

const loadDialog = async () => (await import('./Search.tsx')).Search
preloadLater(loadDialog)

/** The search and the keys that open it; downloaded when it is first opened, and what is typed meanwhile is kept. */
export function SearchHost() {
  const open = useApp((s) => s.searchOpen)
  const store = useAppStoreApi()
  const [Dialog, setDialog] = useState<ComponentType<SearchProps> | null>(null)
  /** What was typed before the field was there; null while nothing is waited for. */
  const waiting = useRef<string | null>(null)
  const [typed, setTyped] = useState('')

  // Before the first paint: on a weak machine the picture keeps later effects waiting for a second.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { searchOpen, openSearch, slashOpens } = store.getState()
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (searchOpen) {
        if (waiting.current === null || !plain || event.key.length !== 1) return
        waiting.current += event.key
        event.preventDefault()
        return
      }
      const field = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]'
      const inField = event.target instanceof Element && event.target.closest(field) !== null
      const slash = slashOpens && event.key === '/' && plain && !inField
      const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (event.defaultPrevented || !(slash || k)) return
      event.preventDefault()
      openSearch(true)
    }
    // On its way down: pages that lie over the body keep their keys to themselves.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [store])

  // Another time it starts empty.
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (before.searchOpen && !now.searchOpen) setTyped('')
      }),
    [store],
  )

  useEffect(() => {
    if (!open || Dialog) return
    waiting.current = ''
    loadDialog().then(
      (loaded) => {
        // At once: a key between here and the field having the focus would be lost.
        flushSync(() => {
          setTyped(waiting.current ?? '')
          setDialog(() => loaded)
        })
        waiting.current = null
      },
      () => {
        waiting.current = null
        store.getState().openSearch(false)
        store.getState().notify({ id: 'search', kind: 'warning', key: 'search.failed' })
      },
    )
  }, [open, Dialog, store])

  if (!open || !Dialog) return null
  return <Dialog typed={typed} />
}
