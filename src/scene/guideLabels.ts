/** Names for the margins besides those of points: guide, landmark layer, and sites of other standards. */
import { siteName } from '../domain/alternatives.ts'
import type { Locale } from '../domain/locale.ts'
import type { Rect } from './framing.ts'
import type { GuideLabel } from './guide.ts'
import type { PlacedMark } from './marks.ts'
import { eyeOf } from './orbit.ts'
import { facingOf, toStage } from './projection.ts'
import type { Stage } from './stage.ts'

/** Below this the mark is too oblique for a leader to point at. */
export const LEAST_FACING = 0.06

/** Goes before everything but the selected point: the reader asked for it. */
const SITE_PRIORITY = 50

/** The names of the dashed rings. */
export function siteLabels(marks: readonly PlacedMark[], texts: Locale['points']): GuideLabel[] {
  return marks.flatMap(({ code, site, position, normal }) => {
    const label = site === null ? undefined : texts[code]?.alternatives?.[site]?.label
    if (site === null || label === undefined) return []
    return [
      { id: siteName(code, site), code: '', name: label, position, normal, priority: SITE_PRIORITY, strong: false },
    ]
  })
}

/** Landmarks nearer to each other than this share one name: the others would be left out for want of room, px. */
const LEAST_APART_PX = 20

/** Names that are in sight and inside the free area, the weightiest first. */
export function labelsInSight(
  stage: Stage,
  labels: readonly GuideLabel[],
  free: Rect,
  most: number,
): { label: GuideLabel; x: number; y: number }[] {
  const eye = eyeOf(stage.rig.pose)
  const out: { label: GuideLabel; x: number; y: number }[] = []
  const named = new Set(stage.marks.filter((m) => m.selected).map((m) => m.code))
  for (const label of [...labels].sort((a, b) => b.priority - a.priority)) {
    if (out.length >= most) break
    if (named.has(label.id) || facingOf(label.position, label.normal, eye) < LEAST_FACING) continue
    // One name per landmark: of a pair the first in sight.
    const name = label.code + label.name
    if (out.some((o) => o.label.code + o.label.name === name)) continue
    const at = toStage(stage, label.position)
    if (!at || at.x < free.left || at.y < free.top || at.x > free.left + free.width || at.y > free.top + free.height)
      continue
    if (!label.strong && out.some((o) => Math.hypot(o.x - at.x, o.y - at.y) < LEAST_APART_PX)) continue
    if (stage.surface.occluded(label.position, eye)) continue
    out.push({ label, ...at })
  }
  return out
}
