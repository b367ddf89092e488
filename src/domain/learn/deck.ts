/** Decks: groups of points to learn together. All of them are groups the records know already. Pure. */
import type { Atlas, AtlasPoint } from '../atlas.ts'
import { BODY_PARTS, CATEGORY_FAMILIES, groupFamily, partFamily, pointsOfFamily, type BodyPart } from '../categories.ts'
import { MERIDIAN_IDS, type PointCode } from '../ids.ts'

/** `due`, `all`, `family <id>` (a meridian, a kind or a part of the body, see categories.ts) or `pattern <id>`. */
export type DeckId = 'due' | 'all' | `family ${string}` | `pattern ${string}`

/** One list of decks under a heading. */
export interface DeckGroup {
  id: 'meridians' | 'kinds' | 'patterns' | 'parts'
  decks: DeckId[]
}

/** The id after the kind of deck: a family or a pattern; null for `due` and `all`. */
export function deckTarget(deck: DeckId): { kind: 'family' | 'pattern'; id: string } | null {
  const [kind, id] = deck.split(' ')
  return (kind === 'family' || kind === 'pattern') && id ? { kind, id } : null
}

/** True for a point with a place of its own: everything but areas that are found by touch. */
export const isLearnable = (point: Pick<AtlasPoint, 'rule'>): boolean => point.rule.kind !== 'palpate'

/** Every deck but `due` and `all`; those without a point are left out. */
export function deckGroups(atlas: Atlas): DeckGroup[] {
  const families = (ids: readonly string[]): DeckId[] => ids.map((id): DeckId => `family ${id}`)
  const groups: DeckGroup[] = [
    { id: 'meridians', decks: families([...MERIDIAN_IDS, 'EX'].map(groupFamily)) },
    { id: 'kinds', decks: families(CATEGORY_FAMILIES) },
    { id: 'patterns', decks: [...atlas.patterns.keys()].map((id): DeckId => `pattern ${id}`) },
    { id: 'parts', decks: families((Object.keys(BODY_PARTS) as BodyPart[]).map(partFamily)) },
  ]
  return groups.map(({ id, decks }) => ({ id, decks: decks.filter((deck) => deckPoints(atlas, deck).length > 0) }))
}

/**
 * The points of a deck in the order they are learned.
 * @returns [] for a deck that does not exist; every point there is for `all` and `due`
 */
export function deckPoints(atlas: Atlas, deck: DeckId): PointCode[] {
  const target = deckTarget(deck)
  if (!target) {
    return [...atlas.points.values()].filter(isLearnable).map(({ code }) => code)
  }
  if (target.kind === 'family')
    return pointsOfFamily(atlas.points.values(), target.id)
      .filter(isLearnable)
      .map(({ code }) => code)
  const pattern = atlas.patterns.get(target.id)
  const codes = [...(pattern?.main ?? []), ...(pattern?.add ?? [])].flatMap(({ code, members }) =>
    members.length > 0 ? members : [code],
  )
  return [...new Set(codes)].filter((code) => {
    const point = atlas.points.get(code)
    return point !== undefined && isLearnable(point)
  })
}
