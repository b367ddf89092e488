/**
 * buildAtlas: the one read model the app works on, joined from content and built files.
 * Texts are not in it: they change with the language, the atlas does not.
 */
import { shownItems } from './bodyShow.ts'
import type { AnchorsFile, Anchor, BuiltAlternative } from './built.ts'
import type { AlternativeSite, Content, PatternContent, PointContent } from './content.ts'
import type { RiskStructure } from './hazards.ts'
import { highRiskPoints } from './highRisk.ts'
import type { BodyId, BodySide, PainSide, PatternId, PointCode } from './ids.ts'
import type { BodyPlaces } from './places.ts'
import { type PageItems, pageItems } from './pages.ts'
import { planOf } from './plan.ts'
import type { SafetyProfile } from './safety.ts'

/** A site another standard gives for a point: its rule, and where it lies on each body. */
export interface AtlasAlternative extends AlternativeSite {
  built: Record<BodyId, BuiltAlternative>
}

export interface AtlasPoint extends PointContent {
  /** Sites of other standards; empty where none can be drawn. */
  alternatives: AtlasAlternative[]
  /** Anchors per body; empty for palpated areas without a fixed dot (ASHI). */
  anchors: Record<BodyId, Anchor[]>
  /** Published scatter between clinicians, or null ("none published"). */
  publishedSpread: { radiusMm: number; source: string } | null
}

export interface Atlas {
  points: ReadonlyMap<PointCode, AtlasPoint>
  patterns: ReadonlyMap<PatternId, PatternContent>
  /** Group code (EX-B2) → member codes in order. */
  groups: ReadonlyMap<string, PointCode[]>
  /** Point → structures near it that a needle must not reach. */
  highRisk: ReadonlyMap<PointCode, RiskStructure[]>
  /** What the pages of text can be opened at. */
  pageItems: PageItems
  /** Those of them that can be shown on the body. */
  shownItems: PageItems
  content: Content
}

/**
 * Joins validated content with the built anchors.
 * @throws Error naming the code when a point that needs a dot has no anchor.
 */
export function buildAtlas(content: Content, anchors: AnchorsFile): Atlas {
  const points = new Map<PointCode, AtlasPoint>()
  const groups = new Map<string, PointCode[]>()
  for (const point of Object.values(content.points)) {
    const ofBody = (body: BodyId): Anchor[] => {
      const found = anchors.bodies[body]?.[point.code]
      if (!found && point.rule.kind !== 'palpate') {
        throw new Error(
          `built/anchors.json: bodies.${body}.${point.code}: expected anchors, received none — run "npm run bake"`,
        )
      }
      return found ?? []
    }
    const site = (body: BodyId, id: string): BuiltAlternative => {
      const found = anchors.alternatives[body]?.[point.code]?.find((one) => one.id === id)
      if (found) return found
      throw new Error(
        `built/anchors.json: alternatives.${body}.${point.code}: expected the site ${id}, received none — run "npm run bake"`,
      )
    }
    const spread = content.publishedSpread.find((s) => s.code === point.code)
    points.set(point.code, {
      ...point,
      anchors: { male: ofBody('male'), female: ofBody('female') },
      alternatives: (point.alternatives ?? []).map((one) => ({
        ...one,
        built: { male: site('male', one.id), female: site('female', one.id) },
      })),
      publishedSpread: spread ? { radiusMm: spread.radiusMm, source: spread.source } : null,
    })
    if (point.group) groups.set(point.group, [...(groups.get(point.group) ?? []), point.code])
  }
  const items = pageItems(content)
  const patterns = new Map(
    Object.values(content.patterns)
      .sort((a, b) => a.order - b.order)
      .map((p) => [p.id, p] as const),
  )
  return {
    points,
    patterns,
    groups,
    highRisk: highRiskPoints(content),
    pageItems: items,
    shownItems: shownItems(content, items),
    content,
  }
}

/**
 * The atlas with the anchors of one body exchanged, as for another build; a point or site without new anchors
 * keeps its own.
 */
export function withAnchors(
  atlas: Atlas,
  body: BodyId,
  { anchors, alternatives }: Pick<BodyPlaces, 'anchors' | 'alternatives'>,
): Atlas {
  const points = new Map(
    [...atlas.points].map(([code, point]) => {
      const sites = point.alternatives.map((site) => {
        const built = alternatives[code]?.find(({ id }) => id === site.id)
        return built ? { ...site, built: { ...site.built, [body]: built } } : site
      })
      const own = anchors[code] ?? point.anchors[body]
      return [code, { ...point, alternatives: sites, anchors: { ...point.anchors, [body]: own } }] as const
    }),
  )
  return { ...atlas, points }
}

/** One dot to draw for a pattern: numbered in list order, main or add-on. */
export interface PatternMark {
  code: PointCode
  side: BodySide
  kind: 'main' | 'add'
  /** 1-based order of the list entry; members of a group share it. */
  number: number
  /** True when the safety profile or a chosen variation excludes it: shown as avoided, never as recommended. */
  avoided: boolean
}

/** Body sides on which a pattern entry is treated, given where it hurts. */
export function treatedSides(side: 'both' | 'affected' | 'opposite' | 'midline', pain: PainSide): BodySide[] {
  if (side === 'midline') return ['midline']
  if (side === 'both' || pain === 'both') return ['left', 'right']
  const opposite = pain === 'left' ? 'right' : 'left'
  return [side === 'affected' ? pain : opposite]
}

/** Every mark of a pattern for this pain side, profile and choice of variations, in list order. */
export function patternMarks(
  atlas: Atlas,
  pattern: PatternContent,
  pain: PainSide,
  profile: SafetyProfile,
  chosen: readonly string[],
): PatternMark[] {
  return planOf(atlas, pattern, profile, chosen).flatMap(({ entry, kind, number, points }) =>
    points.flatMap(({ code, state }) => {
      const point = atlas.points.get(code)
      if (!point || point.rule.kind === 'palpate') return []
      const sides: BodySide[] = point.paired ? treatedSides(entry.side, pain) : ['midline']
      return sides.map((side) => ({ code, side, kind, number, avoided: state !== 'in' }))
    }),
  )
}
