/**
 * What a page needs at once comes as one file of its own and one that it shares with the other pages. Without this
 * every page would carry, and run, the code of all of them; left to itself the bundler makes a file for each set of
 * lazy parts that share something.
 */
import { join } from 'node:path'
import { normalizePath } from 'vite'

/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

interface Group {
  name: (id: string, graph: Graph) => string | null
  tags: ['$initial']
  priority: number
}

/**
 * Chunk groups for pages that start at different scripts.
 * @param root folder of the repository
 * @param entries name of a page's own chunk → the script it starts with, from `root`
 * @param first the page most visitors open: what it shares with others is `base`, what only others share is `frame`.
 *   What one of the others needs alone is left to the bundler: the first page may have it as a lazy part, and should
 *   not fetch the rest with it.
 */
export function initialGroups(root: string, entries: Readonly<Record<string, string>>, first: string): Group[] {
  const starts = new Set(Object.values(entries).map((path) => normalizePath(join(root, path))))
  /** Module → pages that need it at once. */
  let users: Map<string, Set<string>> | null = null
  const trace = (graph: Graph): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>()
    for (const [page, path] of Object.entries(entries)) {
      const waiting = [normalizePath(join(root, path))]
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const pages = found.get(id) ?? new Set<string>()
        if (pages.has(page)) continue
        found.set(id, pages.add(page))
        waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
      }
    }
    return found
  }
  const nameOf = (id: string, graph: Graph): string | null => {
    // A page's script itself stays alone: whoever shares a file with it would start that page.
    if (starts.has(id)) return null
    users ??= trace(graph)
    const pages = [...(users.get(id) ?? [])]
    if (pages.length > 1) return pages.includes(first) ? 'base' : 'frame'
    return pages[0] === first ? first : null
  }
  // What is shared is taken first: it needs nothing of what is not.
  return ['base', 'frame', first].map((name, i, all) => ({
    name: (id, graph) => (nameOf(id, graph) === name ? name : null),
    tags: ['$initial'],
    priority: all.length - i,
  }))
}
