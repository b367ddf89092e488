/** Content with every key replaced by its sentence of one language. */
import type { BuiltAlternative } from '../../domain/built.ts'
import type { Content, PatternContent, PatternPoint, PointContent } from '../../domain/content.ts'
import type { ExportedAnchor, ExportedAtlas, ExportedPattern, ExportedPoint } from '../../domain/exportSchema.ts'
import type { Locale } from '../../domain/locale.ts'

/** The text under a key. @throws Error naming the place (loadContent has checked all of them) */
function textAt<T>(table: Readonly<Record<string, T>>, key: string, place: string): T {
  const found = table[key]
  if (found === undefined) throw new Error(`export: ${place}.${key}: expected a text, received none`)
  return found
}

/** A point with its sentences and its anchors on one body. */
export function exportPoint(
  point: PointContent,
  content: Content,
  locale: Locale,
  anchors: ExportedAnchor[],
  sites: readonly (BuiltAlternative & { anchors: ExportedAnchor[] })[],
): ExportedPoint {
  const text = textAt(locale.points, point.code, 'points')
  const spread = content.publishedSpread.find((s) => s.code === point.code)
  const { needling } = point
  const direction = needling?.direction
  return {
    ...point,
    needling: needling && {
      ...needling,
      direction: direction ? { key: direction, text: textAt(locale.needling, direction, 'needling') } : null,
    },
    categories: point.categories.map((key) => ({ key, name: textAt(locale.categories, key, 'categories').name })),
    hazards: point.hazards.map((hazard) => ({
      ...hazard,
      note: textAt(locale.hazards, hazard.note, 'hazards'),
      noteKey: hazard.note,
    })),
    location: text.location,
    find: text.find,
    uses: text.uses,
    technique: text.technique,
    ...(text.alternative ? { alternative: text.alternative } : {}),
    alternatives: (point.alternatives ?? []).map((site) => {
      const found = sites.find((one) => one.id === site.id)
      if (!found) {
        const place = `assets/built: alternatives.${point.code}`
        throw new Error(`${place}: expected the site ${site.id}, received none — run "npm run bake"`)
      }
      return { ...site, ...textAt(text.alternatives ?? {}, site.id, `points.${point.code}.alternatives`), ...found }
    }),
    publishedSpread: spread ? { radiusMm: spread.radiusMm, source: spread.source } : null,
    anchors,
  }
}

/** A pattern with its sentences, red flags and evidence. */
export function exportPattern(pattern: PatternContent, content: Content, locale: Locale): ExportedPattern {
  const text = textAt(locale.patterns, pattern.id, 'patterns')
  const place = `patterns.${pattern.id}`
  const entry = (point: PatternPoint) => ({
    ...point,
    reason: textAt(text.reasons, point.reason, `${place}.reasons`),
    variation: point.when,
    when: point.when === null ? null : textAt(text.variations, point.when, `${place}.variations`).explain,
  })
  const { name, summary, plain, professional, signs, synonyms, techniqueNotes } = text
  return {
    ...pattern,
    name,
    summary,
    plain,
    professional,
    signs,
    synonyms,
    techniqueNotes,
    main: pattern.main.map(entry),
    add: pattern.add.map(entry),
    variations: pattern.variations.map((variation) => ({
      ...variation,
      ...textAt(text.variations, variation.id, `${place}.variations`),
      remove: variation.remove.map((removal) => ({
        ...removal,
        reason: textAt(text.reasons, removal.reason, `${place}.reasons`),
      })),
    })),
    avoid: pattern.avoid.map((a) => ({ ...a, note: textAt(text.avoid, a.note, `${place}.avoid`) })),
    course: { ...pattern.course, note: textAt(text.course, pattern.course.note, `${place}.course`) },
    redFlags: pattern.redFlags.map((id) => {
      const flag = content.redFlags.find((f) => f.id === id)
      if (!flag) throw new Error(`export: ${place}.redFlags: unknown id ${id}`)
      return { id, level: flag.level, ...textAt(locale.redFlags, id, 'redFlags') }
    }),
    evidence: pattern.evidence.map(({ source, direction, reading }) => ({
      source,
      direction,
      ...textAt(locale.evidence, reading, 'evidence'),
    })),
  }
}

/** Techniques in their order, with sentences. */
export function exportTechniques(content: Content, locale: Locale): ExportedAtlas['techniques'] {
  return Object.values(content.techniques)
    .sort((a, b) => a.order - b.order)
    .map((technique) => {
      // Areas are ids in the record and names in the texts.
      const { areas: areaNames, ...text } = textAt(locale.techniques, technique.id, 'techniques')
      const hazards = technique.hazards.map((hazard) => ({
        ...hazard,
        note: textAt(locale.safety, hazard.note, 'safety'),
      }))
      return { ...technique, ...text, areaNames, hazards }
    })
}
