/** Schemas of everything to beware of: at a point, with a technique, with what a visitor told. */
import * as v from 'valibot'
import { Key, Sources } from './fields.ts'
import { ConditionId, PointCode } from './ids.ts'

export const HazardKind = v.picklist([
  'pregnancy',
  'pleura',
  'spinal-cord',
  'kidney',
  'peritoneum',
  'vessel',
  'nerve',
  'joint',
  'numb-skin',
  'heart',
  'eye',
  'needling',
])
export type HazardKind = v.InferOutput<typeof HazardKind>
export const HazardLevel = v.picklist(['avoid', 'caution'])
export type HazardLevel = v.InferOutput<typeof HazardLevel>

/** Something to beware of. `avoid` removes the point from recommendations when it applies; `caution` never blocks. */
export const Hazard = v.strictObject({
  kind: HazardKind,
  level: HazardLevel,
  /** Key of the sentence in locales/<lang>/hazards.json. */
  note: Key,
})
export type Hazard = v.InferOutput<typeof Hazard>

/** When a technique is not for a visitor (`avoid`) or needs care, by what they told of themselves. */
export const TechniqueHazard = v.strictObject({
  condition: ConditionId,
  level: HazardLevel,
  /** Regions of points (PointContent.region) it is limited to; empty: everywhere. */
  regions: v.array(v.string()),
  /** Key of the sentence in locales/<lang>/safety.json. */
  note: Key,
  sources: Sources,
})
export type TechniqueHazard = v.InferOutput<typeof TechniqueHazard>

/** How points react to what a visitor told; techniques carry their own hazards. */
export const ConditionContent = v.strictObject({
  id: ConditionId,
  /** Hazards of this kind on a point speak for the condition, with their own level and sentence. */
  own: v.nullable(HazardKind),
  /** Structures near a point that matter more with this condition. */
  // `note` is a key of locales/<lang>/safety.json.
  near: v.array(v.strictObject({ kinds: v.array(HazardKind), level: HazardLevel, note: Key, sources: Sources })),
  sources: Sources,
})
export type ConditionContent = v.InferOutput<typeof ConditionContent>

export const RiskStructure = v.picklist([
  'pleura',
  'spinal-cord',
  'heart',
  'kidney',
  'peritoneum',
  'eye',
  'vessel',
  'nerve',
])
export type RiskStructure = v.InferOutput<typeof RiskStructure>

/** Points with a structure near that a needle must not reach. `codes` null: every point with that hazard. */
export const HighRisk = v.strictObject({
  structure: RiskStructure,
  codes: v.nullable(v.array(PointCode)),
  sources: Sources,
})
