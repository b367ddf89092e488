/** Which points the picture shows, how, and where. Pure; the list beside the canvas shows the same. */
import { type Atlas, type AtlasPoint, patternMarks } from '../domain/atlas.ts'
import { type CompareGroup, comparePatterns } from '../domain/compare.ts'
import type { PatternContent } from '../domain/content.ts'
import { meridianPoints, pointsOfFamily } from '../domain/categories.ts'
import type { BodyId, BodySide, MeridianId, Mode, PainSide, PatternId, PointCode } from '../domain/ids.ts'
import type { PageRef } from '../domain/pages.ts'
import { type PickedPoint, sidesOf } from '../domain/picked.ts'
import { isAvoided, type SafetyProfile } from '../domain/safety.ts'
import type { Vec3 } from '../geometry/vec.ts'
import { shownOnBody } from '../state/shownSlice.ts'
import type { Gate, PointRef } from '../state/store.ts'
import { arrowTail } from './openings.ts'
import type { SurfacePoint } from './surface.ts'

/**
 * `shown`: a point of the chosen meridian or kind, a calm pin without a number.
 * While two patterns are compared: `shared`, `onlyA`, `onlyB`, told apart by shape and letter.
 * `other`: where another standard puts the selected point, a dashed ring that is no point of its own.
 */
export type MarkStyle = 'idle' | 'shown' | 'main' | 'add' | 'avoided' | CompareGroup | 'other'

export interface Mark {
  code: PointCode
  side: BodySide
  style: MarkStyle
  /** Number of the list entry; 0 for idle points. */
  number: number
  meridian: string
  selected: boolean
  hovered: boolean
  /** Marked as one whose depth needs special care. */
  risk: boolean
  /** Gets no name in the margin: too many are shown at once. */
  nameless: boolean
  /** Id of the alternative site a mark of style `other` stands for. */
  site: string | null
  /** Where the tail of the arrow lies (body frame) of a point inside an opening; null: a dot. */
  arrow: Vec3 | null
  anchor: SurfacePoint
}

export interface PlacedMark extends Mark {
  position: Vec3
  normal: Vec3
}

export interface MarkQuery {
  atlas: Atlas
  patternId: PatternId | null
  painSide: PainSide
  gate: Gate
  profile: SafetyProfile
  variations: readonly string[]
  compareId: PatternId | null
  body: BodyId
  selected: PointRef | null
  hovered: PointRef | null
  selectedMeridian: MeridianId | null
  category: string | null
  /** High-risk points are marked; the selected one always is. */
  riskShown: boolean
  /** The guided path or the quiz asks. */
  asking: boolean
  shown: PageRef | null
  /** Sites of other standards of the selected point are shown. */
  otherSites: boolean
  mode: Mode
  /** Points a page around the atlas has lit. */
  highlighted?: readonly PickedPoint[]
}

const ORDER: Record<MarkStyle, number> = {
  idle: 0,
  shown: 1,
  avoided: 1,
  add: 2,
  main: 3,
  onlyB: 2,
  onlyA: 2,
  shared: 3,
  other: 4,
}
const same = (a: PointRef | null, code: PointCode, side: BodySide): boolean => a?.code === code && a.side === side

/** More names than this at once would only crowd the margins. */
const MOST_NAMED = 20

/** Points a page shows, or of the chosen meridian or kind, first to last. */
function shownPoints(query: MarkQuery) {
  const { atlas, selectedMeridian, category } = query
  const show = shownOnBody(query)
  if (show) return show.points.flatMap((code) => atlas.points.get(code) ?? [])
  if (selectedMeridian) return meridianPoints(atlas.points.values(), selectedMeridian)
  return category ? pointsOfFamily(atlas.points.values(), category) : []
}

interface ActiveMark {
  style: MarkStyle
  number: number
}

/** `code side` → how the pattern, or the two that are compared, draw it. */
function activeMarks(query: MarkQuery, pattern: PatternContent): Map<string, ActiveMark> {
  const { atlas, painSide, profile, variations, compareId } = query
  const active = new Map<string, ActiveMark>()
  const other = compareId === null ? undefined : atlas.patterns.get(compareId)
  if (other) {
    for (const { code, sides, group, avoided } of comparePatterns(atlas, pattern, other, painSide, profile))
      for (const side of sides) active.set(`${code} ${side}`, { style: avoided ? 'avoided' : group, number: 0 })
    return active
  }
  for (const m of patternMarks(atlas, pattern, painSide, profile, variations)) {
    const key = `${m.code} ${m.side}`
    // A code listed twice keeps its first, weightier entry.
    if (!active.has(key)) active.set(key, { style: m.avoided ? 'avoided' : m.kind, number: m.number })
  }
  return active
}

/** A point that is left out for this visitor is never shown as one to use. */
function calmStyle({ atlas, shown, profile }: MarkQuery, point: AtlasPoint): MarkStyle {
  return shown && isAvoided(point, null, profile, atlas.content.conditions) ? 'avoided' : 'shown'
}

/**
 * Every dot in drawing order: idle first, pins above, the selected one last.
 * Points of a pattern stay idle dots until the red flags are answered.
 */
export function marksOf(query: MarkQuery): Mark[] {
  const { atlas, body } = query
  // An emergency ends the path: no points follow, not even as idle dots.
  if (query.gate === 'emergency') return []
  // While the guided path asks, the skin is meant, and no point is a part of the answer.
  if (query.asking && query.patternId === null && !shownOnBody(query)) return []
  const pattern = query.patternId ? atlas.patterns.get(query.patternId) : undefined
  const active = pattern && query.gate === 'clear' ? activeMarks(query, pattern) : new Map<string, ActiveMark>()
  // Points lit from outside come after the red flags too.
  const lit = pattern && query.gate !== 'clear' ? [] : (query.highlighted ?? [])
  lit.forEach(({ code, side }, i) => {
    const point = atlas.points.get(code)
    const avoided = point && isAvoided(point, null, query.profile, atlas.content.conditions)
    // The numbers of a pattern are its own.
    const mark = { style: avoided ? 'avoided' : pattern ? 'shown' : 'main', number: pattern ? 0 : i + 1 } as const
    for (const one of sidesOf(side)) if (!active.has(`${code} ${one}`)) active.set(`${code} ${one}`, mark)
  })
  // In a pattern its own pins stand for its points, on the sides it treats.
  const used = new Set([...active.keys()].map((key) => key.split(' ')[0]))
  const shown = pattern && !query.shown ? [] : shownPoints(query).filter(({ code }) => !used.has(code))
  const place = new Map(shown.map((point, i) => [point.code, i + 1]))
  const nameless = shown.length > MOST_NAMED
  const marks: Mark[] = []
  for (const point of atlas.points.values()) {
    for (const anchor of point.anchors[body]) {
      const found = active.get(`${point.code} ${anchor.side}`)
      const selected = same(query.selected, point.code, anchor.side)
      // On a kiosk only what its list offers is drawn: nothing else can be touched.
      if (query.mode === 'kiosk' && found?.style !== 'main') continue
      marks.push({
        code: point.code,
        side: anchor.side,
        style: found?.style ?? (place.has(point.code) ? calmStyle(query, point) : 'idle'),
        number: found?.number ?? place.get(point.code) ?? 0,
        meridian: point.meridian,
        selected,
        hovered: same(query.hovered, point.code, anchor.side),
        risk: (query.riskShown || (selected && query.mode === 'explore')) && atlas.highRisk.has(point.code),
        nameless: nameless && place.has(point.code),
        site: null,
        arrow: point.opening ? arrowTail(point.opening, anchor.side) : null,
        anchor,
      })
    }
  }
  marks.push(...otherSiteMarks(query))
  const rank = (m: Mark) => (m.selected ? 20 : 0) + (m.hovered ? 10 : 0) + ORDER[m.style]
  return marks.sort((a, b) => rank(a) - rank(b) || b.number - a.number)
}

/** The alternative sites of the selected point, on its side, while they are shown. */
function otherSiteMarks({ atlas, body, selected, otherSites }: MarkQuery): Mark[] {
  const point = otherSites && selected ? atlas.points.get(selected.code) : undefined
  if (!point || !selected) return []
  return point.alternatives.flatMap(({ id, built }) =>
    built[body].anchors
      .filter((anchor) => anchor.side === selected.side)
      .map((anchor) => ({
        code: point.code,
        side: anchor.side,
        style: 'other' as const,
        number: 0,
        meridian: point.meridian,
        selected: false,
        hovered: false,
        risk: false,
        nameless: false,
        site: id,
        arrow: null,
        anchor,
      })),
  )
}

/** True for marks that stand beside others and may cover them: idle dots and dashed rings do not. */
export const isPin = (mark: Pick<Mark, 'style'>): boolean => mark.style !== 'idle' && mark.style !== 'other'

/**
 * How much room each pin has, metres: the distance to the nearest pin it must not cover. Main pins
 * yield only to main pins, add-ons to every pin. 1 where there is no neighbour, and for idle dots.
 */
export function pinSpacing(marks: readonly PlacedMark[]): number[] {
  const pins = marks.filter(isPin)
  return marks.map((m) => {
    if (!isPin(m)) return 1
    let least = 1
    for (const other of pins) {
      if (other === m || (m.style === 'main' && other.style !== 'main')) continue
      const [a, b] = [m.position, other.position]
      least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
    }
    return least
  })
}
