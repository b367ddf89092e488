/** What parts of the page want said aloud; the Announcer says it in its one polite region. */

const wishes = new Map<string, string>()
const listeners = new Set<() => void>()
let snapshot: readonly (readonly [topic: string, words: string])[] = []

/**
 * Asks for words to be said once the page has come to rest. The last wish of a topic counts.
 * @param words "" takes the topic back
 */
export function announce(topic: string, words: string): void {
  if ((wishes.get(topic) ?? '') === words) return
  if (words === '') wishes.delete(topic)
  else wishes.set(topic, words)
  snapshot = [...wishes]
  for (const tell of listeners) tell()
}

/** For useSyncExternalStore. @returns a function that stops it */
export function onAnnounce(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Topic and words of every wish; the same list until one changes. */
export const wished = () => snapshot
