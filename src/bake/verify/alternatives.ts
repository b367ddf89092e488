/**
 * Alternative sites judged as points are: each opened as a point of its own, under the name GB31~gbt-9-cun,
 * beside the points its rule may name. Adds how far each lies from the drawn point.
 */
import { siteName } from '../../domain/alternatives.ts'
import { acrossSegment, alongSegment } from './cunRegions.ts'
import type { OpenBody, VerifiableAtlas } from './openBody.ts'
import { type Residual, residualOf } from './residual.ts'
import { distance, sub } from './vector.ts'

export interface AlternativeResult extends Residual {
  id: string
  /** Straight distance from the drawn point of the same side: mm, and the cun of that part of the body. */
  distanceMm: number
  distanceCun: number
}

/** The atlas with every alternative site listed behind the points, as a point. */
export function withSites(atlas: VerifiableAtlas): VerifiableAtlas {
  const sites = atlas.points.flatMap(({ code, paired, alternatives = [] }) =>
    alternatives.map(({ id, rule, anchors }) => ({ code: siteName(code, id), paired, rule, anchors })),
  )
  return { ...atlas, points: [...atlas.points, ...sites] }
}

/** Residual and distance of every anchor of every alternative site. @param body opened `withSites` */
export function alternativeResults(atlas: VerifiableAtlas, body: OpenBody): AlternativeResult[] {
  return atlas.points.flatMap(({ code, alternatives = [] }) =>
    alternatives.flatMap(({ id, anchors }) =>
      anchors.map(({ side }) => {
        const site = siteName(code, id)
        const stretch = sub(body.at(site, side), body.at(code, side))
        const sideways = Math.abs(stretch[0]) > Math.hypot(stretch[1], stretch[2])
        const { cunM } = body.segment(sideways ? acrossSegment(code) : alongSegment(code), side)
        const apartM = distance(body.at(site, side), body.at(code, side))
        return { ...residualOf(body, site, side), code, id, distanceMm: apartM * 1000, distanceCun: apartM / cunM }
      }),
    ),
  )
}
