/**
 * Which treatment a caution at a point speaks of. Hazards carry no technique: their sentence does. A sheet for
 * pressing need not warn of the needle's depth; what is not sorted here holds for everything.
 */
import type { Hazard } from './hazards.ts'

/** Sentences that speak of the needle alone. */
export const NEEDLE_NOTES: ReadonlySet<string> = new Set([
  'pleura.back',
  'pleura.shoulder-top',
  'pleura.shoulder-blade',
  'pleura.beside-spine',
  'pleura.no-needle',
  'pleura.chest',
  'pleura.shoulder-muscle',
  'pleura.collar-bone',
  'pleura.armpit',
  'pleura.shoulder-front',
  'spinal-cord.beside',
  'spinal-cord.midline',
  'spinal-cord.brain-stem',
  'heart.chest',
  'heart.breastbone-hole',
  'heart.no-needle',
  'heart.below-ribs',
  'heart.left-chest',
  'peritoneum.navel',
  'peritoneum.gut',
  'peritoneum.liver',
  'peritoneum.belly',
  'vessel.vertebral',
  'vessel.deep-leg',
  'vessel.inner-leg',
  'vessel.foot-top',
  'vessel.hand',
  'vessel.ear',
  'vessel.skin-vein',
  'vessel.face',
  'vessel.deep-jaw',
  'vessel.inner-arm',
  'vessel.brow',
  'vessel.back-of-head',
  'vessel.scalp',
  'vessel.radial-forearm',
  'nerve.sacral',
  'nerve.sciatic',
  'nerve.tibial-knee',
  'nerve.deep-leg',
  'nerve.inner-leg',
  'nerve.elbow',
  'nerve.median',
  'nerve.neck-side',
  'nerve.face',
  'nerve.upper-arm',
  'nerve.thumb-side',
  'nerve.elbow-inner',
  'nerve.chin',
  'nerve.fibular-knee',
  'nerve.deep-calf',
  'nerve.sacral-canal',
  'joint.knee',
  'joint.knee-bursa',
  'joint.jaw',
  'joint.wrist',
  'joint.finger-crease',
  'eye.below',
  'needling.trained-only',
  'needling.fainting',
  'needling.nail',
  'needling.ashi-depth',
  'needling.temple-shallow',
  'needling.bowel',
])

/** Sentences that speak of heat alone. */
export const HEAT_NOTES: ReadonlySet<string> = new Set([
  'needling.face-moxa',
  'needling.face-no-moxa',
  'needling.no-moxa-nape',
  'needling.moxa-discouraged',
  'needling.moxa-pulse',
  'needling.salt-burn',
  'numb-skin.foot',
  'numb-skin.hand',
  'pregnancy.no-moxa',
])

/** Sentences that speak of needle and heat, and of nothing else. */
export const NEEDLE_AND_HEAT_NOTES: ReadonlySet<string> = new Set(['joint.finger'])

const NEEDLES = new Set(['manual-needling', 'electroacupuncture'])
/** Cups may be warmed with a flame. */
const HEAT = new Set(['moxibustion', 'cupping'])

/** True when a caution of a point concerns a technique (id of assets/content/techniques); when in doubt it does. */
export function concerns({ note }: Pick<Hazard, 'note'>, technique: string): boolean {
  if (NEEDLE_NOTES.has(note)) return NEEDLES.has(technique)
  if (HEAT_NOTES.has(note)) return HEAT.has(technique)
  if (NEEDLE_AND_HEAT_NOTES.has(note)) return NEEDLES.has(technique) || HEAT.has(technique)
  return true
}
