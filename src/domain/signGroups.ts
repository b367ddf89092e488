/**
 * The warning signs of a sheet that belongs to no pattern, told by region in a few lines instead of a question each.
 * Nothing that ends the path may be missing: a test compares the groups with the red flags.
 */

/** Group → the flags its sentence tells; the sentence is `handout.signs.<group>.text`. In the order of the sheet. */
export const SIGN_GROUPS = {
  legs: ['saddle-numbness', 'sexual-numbness', 'bladder-bowel', 'both-legs-weak', 'cold-leg'],
  chest: ['chest-or-breath', 'tearing-pain', 'pulsing-lump'],
  head: ['thunderclap-headache', 'stroke-signs', 'neck-artery', 'cord-signs'],
  fever: ['fever-spine-pain', 'meningitis-signs', 'hot-joint-fever'],
  injury: ['major-trauma'],
  pregnancy: [
    'preg-bleeding',
    'preg-fluid',
    'preg-tightenings',
    'preg-movements',
    'preg-headache-sight',
    'preg-fever-loin',
    'preg-calf',
    'preg-weight-bearing',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type SignGroup = keyof typeof SIGN_GROUPS

/** The groups for everybody; `pregnancy` is told on a line of its own, for another number is called. */
export const SIGN_GROUP_IDS = Object.keys(SIGN_GROUPS) as SignGroup[]
