/**
 * Ids are contracts: they are file names, address values and export keys.
 * Point codes follow WHO 1991 (LU1 … CV24, EX-xx); sub-points of an extra point
 * that is a series carry a suffix (EX-B2-L4 is one of the 17 pairs of EX-B2).
 */
import * as v from 'valibot'

export const MERIDIAN_IDS = [
  'LU',
  'LI',
  'ST',
  'SP',
  'HT',
  'SI',
  'BL',
  'KI',
  'PC',
  'TE',
  'GB',
  'LR',
  'GV',
  'CV',
] as const
export type MeridianId = (typeof MERIDIAN_IDS)[number]

export const CODE_PATTERN =
  /^(?:(?:LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|GB|LR|GV|CV)[1-9]\d?|EX-(?:HN|CA|B|UE|LE)(?:[1-9]\d?|-[A-Z]+)(?:-[A-Z0-9]+)?|ASHI)$/

/** A point code such as BL40, EX-B2-L4 or ASHI (an area to palpate, without a fixed dot). */
export const PointCode = v.pipe(v.string(), v.regex(CODE_PATTERN, 'a point code such as BL40 or EX-B2-L4'))
export type PointCode = string

export const PatternId = v.pipe(v.string(), v.regex(/^P([1-9]|1\d|2[0-2])$/, 'a pattern id P1 … P22'))
export type PatternId = string

/** Side of the body an anchor sits on. +x is the body's left. */
export const BodySide = v.picklist(['left', 'right', 'midline'])
export type BodySide = v.InferOutput<typeof BodySide>

/** Where the visitor hurts. */
export const PainSide = v.picklist(['left', 'right', 'both'])
export type PainSide = v.InferOutput<typeof PainSide>

export const BodyId = v.picklist(['male', 'female'])
export type BodyId = v.InferOutput<typeof BodyId>

export const ViewId = v.picklist(['front', 'back', 'left', 'right', 'best'])
export type ViewId = v.InferOutput<typeof ViewId>

/** `kiosk`: a public screen of a clinic; nothing of a visitor may stay on it. */
export const Mode = v.picklist(['explore', 'kiosk'])
export type Mode = v.InferOutput<typeof Mode>

/** What a visitor can tell before they start. Kept in memory only, never in an address or in storage. */
export const CONDITION_IDS = [
  'pregnancy',
  'implanted-device',
  'blood-thinner',
  'bleeding-disorder',
  'epilepsy',
  'numb-skin',
  'weak-immunity',
  'metal',
  'needle-fear',
] as const
export const ConditionId = v.picklist(CONDITION_IDS)
export type ConditionId = v.InferOutput<typeof ConditionId>

/** What can be laid over the body besides the points. */
export const LAYER_IDS = ['landmarks', 'risk'] as const
export const LayerId = v.picklist(LAYER_IDS)
export type LayerId = v.InferOutput<typeof LayerId>

export const SourceId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a source id such as tu-2024'))
export type SourceId = string

/** Where a pattern hurts, the filter of the list. `elsewhere` is neck and head. */
export const PATTERN_AREAS = ['back', 'legs', 'both', 'elsewhere'] as const
