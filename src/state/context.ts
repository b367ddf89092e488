/** The store reaches components of scene and ui through this context, set once by app. */
import { createContext, useContext } from 'react'
import { type AppStore, type Store, useStore } from './store.ts'

export const StoreContext = createContext<AppStore | null>(null)

/** The store object, for event handlers and frame loops. @throws Error outside the provider. */
export function useAppStoreApi(): AppStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('StoreContext: expected a store, received none')
  return store
}

/** Subscribes a component to one selected value. */
export function useApp<T>(select: (state: Store) => T): T {
  return useStore(useAppStoreApi(), select)
}
