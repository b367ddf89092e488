/** What the visitor's device asks for: theme and motion. */
import { useSyncExternalStore } from 'react'
import { useApp } from '../state/context.ts'
import type { Theme } from './palette.ts'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** The theme in force: the visitor's choice, else the system's. */
export function useTheme(): Theme {
  const chosen = useApp((s) => s.theme)
  const dark = useMedia('(prefers-color-scheme: dark)')
  return chosen === 'system' ? (dark ? 'dark' : 'light') : chosen
}

/** True when moves must be instant. */
export function useReducedMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)')
}
