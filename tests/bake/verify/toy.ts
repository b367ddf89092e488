/**
 * A made-up body on which every cun is 20 mm and every answer is known by arithmetic.
 * The mesh is one ball (the head): radius 100 mm, centre (0, 1.6, 0); hairlines 30° above its equator,
 * so that one head_ap cun is 10° of arc.
 */
import type { BuiltSegment } from '../../../src/domain/built.ts'
import type { ExportedBody, ExportedLandmark, Position } from '../../../src/domain/exportSchema.ts'
import type { Rule } from '../../../src/domain/rules.ts'
import type { VerifiableAtlas, VerifiablePoint } from '../../../src/bake/verify/openBody.ts'

export const CUN = 0.02
export const HEAD_CENTRE: Position = [0, 1.6, 0]
export const HEAD_RADIUS = 0.1

/** A spot on the ball in the median plane, degrees from the front over the top. */
export function onScalp(degrees: number, xM = 0): Position {
  const angle = (degrees * Math.PI) / 180
  const r = Math.sqrt(HEAD_RADIUS ** 2 - xM ** 2)
  return [xM, HEAD_CENTRE[1] + r * Math.sin(angle), r * Math.cos(angle)]
}

/** The ball as a closed mesh, counter-clockwise from outside, with the x axis through its poles. */
export function ball(rings = 24, around = 72): ExportedBody {
  const positions: Position[] = [
    [HEAD_RADIUS, 1.6, 0],
    [-HEAD_RADIUS, 1.6, 0],
  ]
  const triangles: ExportedBody['triangles'] = []
  const at = (ring: number, step: number): number => 2 + (ring - 1) * around + (step % around)
  for (let ring = 1; ring < rings; ring++) {
    const polar = (ring * Math.PI) / rings
    for (let step = 0; step < around; step++) {
      const turn = (step * 2 * Math.PI) / around
      const r = HEAD_RADIUS * Math.sin(polar)
      positions.push([HEAD_RADIUS * Math.cos(polar), 1.6 + r * Math.sin(turn), r * Math.cos(turn)])
    }
  }
  for (let step = 0; step < around; step++) {
    triangles.push([0, at(1, step + 1), at(1, step)], [1, at(rings - 1, step), at(rings - 1, step + 1)])
    for (let ring = 1; ring < rings - 1; ring++) {
      const [a, b, c, d] = [at(ring, step), at(ring, step + 1), at(ring + 1, step + 1), at(ring + 1, step)]
      triangles.push([a, b, c], [a, c, d])
    }
  }
  // Ids start at 100, so that a row number is never taken for an id.
  return { vertexIds: positions.map((_, row) => row + 100), positions, triangles }
}

const PAIRED: Record<string, Position> = {
  nipple: [0.08, 1.28, 0.1],
  scapula_medial_border: [0.06, 1.3, -0.1],
  hairline_corner: [0.09, 1.63, 0.03],
  mastoid_centre: [0.09, 1.57, -0.02],
  anterior_axillary_fold: [0.3, 1.28, 0],
  posterior_axillary_fold: [0.3, 1.28, 0],
  cubital_crease_mid: [0.3, 1.1, 0],
  palmar_wrist_mid: [0.3, 0.86, 0],
  // The yang forearm is 10 % longer than the yin one, so that using the wrong one shows.
  dorsal_wrist_mid: [0.3, 0.836, 0],
  middle_fingertip: [0.3, 0.66, 0],
  patella_base_mid: [0, 0.58, 0],
  patella_apex: [0.1, 0.4, 0],
  medial_malleolus: [0.1, 0.1, 0],
  tibia_medial_condyle_inferior: [0.1, 0.36, 0],
  popliteal_crease_mid: [0.1, 0.42, 0],
  lateral_malleolus: [0.1, 0.1, 0],
  gluteal_fold_mid: [0.1, 0.7, 0],
  greater_trochanter: [0.1, 0.8, 0],
  auricular_apex: [0.1, 1.6, 0],
  S2: [0.02, 0.96, -0.1],
}
const MIDLINE: Record<string, Position> = {
  suprasternal_notch: [0, 1.38, 0.1],
  xiphisternal_junction: [0, 1.2, 0.1],
  umbilicus: [0, 1.04, 0.1],
  pubis_superior: [0, 0.94, 0.1],
  glabella: [0, 1.6, 0.1],
  anterior_hairline_mid: onScalp(30),
  posterior_hairline_mid: onScalp(150),
  T7: [0, 1.2, -0.1],
  L4: [0, 1.0, -0.1],
  ICS1: [0, 1.36, 0.1],
  ICS2: [0, 1.34, 0.1],
  ICS3: [0, 1.32, 0.1],
}
const SEGMENT_CUN: Record<string, [from: string, to: string, cun: number, lengthM: number]> = {
  abd_up: ['xiphisternal_junction', 'umbilicus', 8, 0.16],
  finger_cun: ['', '', 1, CUN],
}

export const mirrored = ([x, y, z]: Position): Position => [-x, y, z]

type Spot = { side: 'left' | 'right' | 'midline'; position: Position }
const sides = (spot: Position, paired: boolean): Spot[] =>
  paired
    ? [
        { side: 'left', position: spot },
        { side: 'right', position: mirrored(spot) },
      ]
    : [{ side: 'midline', position: spot }]

const HELD = { vertices: [100, 101, 102] as [number, number, number], weights: [1, 0, 0] as [number, number, number] }

const landmark = (id: string, spot: Spot): ExportedLandmark => ({
  id,
  kind: 'point',
  confidenceMm: 1,
  ...HELD,
  ...spot,
})

/** A point; x = 0 makes it a midline point. */
export function toyPoint(
  code: string,
  position: Position,
  more: { rule?: Rule; normal?: Position } = {},
): VerifiablePoint {
  const paired = position[0] !== 0
  const normal = more.normal ?? [0, 0, 1]
  return {
    code,
    paired,
    rule: more.rule ?? { kind: 'palpate' },
    anchors: sides(position, paired).map((spot) => ({
      ...HELD,
      ...spot,
      normal: spot.side === 'right' ? mirrored(normal) : normal,
      residualMm: null,
      uncertaintyMm: 3,
    })),
  }
}

/** The toy body with these points and additional or moved left-side landmarks (x = 0: midline); null removes one. */
export function toyAtlas(points: VerifiablePoint[], landmarks: Record<string, Position | null> = {}): VerifiableAtlas {
  const all = Object.entries({ ...PAIRED, ...MIDLINE, ...landmarks })
  return {
    body: { id: 'male' },
    landmarks: all.flatMap(([id, position]) =>
      position ? sides(position, id in PAIRED || position[0] !== 0).map((spot) => landmark(id, spot)) : [],
    ),
    segments: Object.entries(SEGMENT_CUN).map(
      ([id, [from, to, cun, lengthM]]): BuiltSegment => ({ id, side: 'midline', from, to, cun, lengthM }),
    ),
    points,
  }
}
