/** What a part of a page lights on the body: areas, pairs of points, points. */
import type { Content, PatternContent } from './content.ts'
import type { PointCode, ViewId } from './ids.ts'
import type { PageItems, PageRef } from './pages.ts'

export interface BodyShow {
  /** Ids of areas in built/areas.json. */
  areas: readonly string[]
  /** Points joined by one current, on the same side of the body. */
  pairs: readonly (readonly [PointCode, PointCode])[]
  /** Points that get a pin; those of `pairs` are among them. */
  points: readonly PointCode[]
  view: ViewId
}

/** @returns null when the page has no such item, or the item has no place on the body */
export function bodyShow(
  content: Pick<Content, 'techniques' | 'muscles' | 'selfCare'>,
  { id, item }: PageRef,
): BodyShow | null {
  if (item === null) return null
  switch (id) {
    case 'techniques': {
      const found = content.techniques[item]
      if (!found) return null
      const pairs = found.pairs.map(({ points: [a, b] }) => [a, b] as const)
      const points = [...new Set([...found.points, ...pairs.flat()])]
      return filled({ areas: found.areas, pairs, points, view: found.view })
    }
    case 'muscles': {
      const found = content.muscles[item]
      return found ? filled({ areas: [found.area], pairs: [], points: found.points, view: found.view }) : null
    }
    case 'selfcare': {
      const found = content.selfCare[item]
      if (!found) return null
      return filled({
        areas: found.area === null ? [] : [found.area],
        pairs: [],
        points: found.points,
        view: found.view,
      })
    }
    default:
      return null
  }
}

const filled = (show: BodyShow): BodyShow | null => (show.areas.length + show.points.length > 0 ? show : null)

/** Those items of the pages that have something to show on the body. */
export function shownItems(content: Pick<Content, 'techniques' | 'muscles' | 'selfCare'>, items: PageItems): PageItems {
  const found: PageItems = {}
  for (const id of ['techniques', 'muscles', 'selfcare'] as const) {
    const some = [...(items[id] ?? [])].filter((item) => bodyShow(content, { id, item }) !== null)
    if (some.length > 0) found[id] = new Set(some)
  }
  return found
}

/** Pairs of a technique whose two points both belong to a pattern. */
export function pairsInPattern(
  pairs: BodyShow['pairs'],
  pattern: Pick<PatternContent, 'main' | 'add'>,
): BodyShow['pairs'] {
  const codes = new Set([...pattern.main, ...pattern.add].flatMap(({ code, members }) => [code, ...members]))
  return pairs.filter(([a, b]) => codes.has(a) && codes.has(b))
}
