/** The shipped bodies: exact target weights, fixed so that published figures stay comparable. */
import { type BuildId, type PresetId, PRESET_IDS, partsOf } from '../../domain/bodies.ts'
import type { BodyId } from '../../domain/ids.ts'

/** A body = base mesh + Σ weight × target (names as in `Anatomy.targets`). */
export interface BodyRecipe {
  id: string
  name: string
  targets: Record<string, number>
}

/** Of the weight of everything that has a young and an old target, the old one's share on an older body. */
const OLDER = 0.65

/** Published weights stay readable: 0.4 · 0.35 is 0.14, not 0.13999…. */
const tidy = (weight: number): number => Math.round(weight * 1e4) / 1e4

/** Race mix 0.4 / 0.5 / 0.1 of one age. */
const race = (sex: BodyId, age: 'young' | 'old', share: number): Record<string, number> => ({
  [`macrodetails/caucasian-${sex}-${age}`]: tidy(0.4 * share),
  [`macrodetails/asian-${sex}-${age}`]: tidy(0.5 * share),
  [`macrodetails/african-${sex}-${age}`]: tidy(0.1 * share),
})

/** Muscle and weight targets of each body; their weights sum to 1. */
const FLESH: Record<BodyId, Record<BuildId | 'default', Record<string, number>>> = {
  male: {
    // 0.45 strong muscles, so that tendons and scapulae read.
    default: { 'young-averagemuscle-averageweight': 0.55, 'young-maxmuscle-averageweight': 0.45 },
    slim: { 'young-averagemuscle-averageweight': 0.15, 'young-averagemuscle-minweight': 0.85 },
    heavy: { 'young-averagemuscle-maxweight': 0.7, 'young-minmuscle-maxweight': 0.3 },
    // Strong muscles at average weight alone only carve the body; weight gives them volume.
    muscular: { 'young-maxmuscle-averageweight': 0.55, 'young-maxmuscle-maxweight': 0.45 },
    older: { 'young-averagemuscle-averageweight': tidy(1 - OLDER), 'old-averagemuscle-averageweight': OLDER },
  },
  female: {
    default: { 'young-averagemuscle-averageweight': 0.55, 'young-maxmuscle-averageweight': 0.45 },
    // The default is slim already: half of the way, or the ribs stand out.
    slim: {
      'young-averagemuscle-averageweight': 0.4,
      'young-maxmuscle-averageweight': 0.1,
      'young-averagemuscle-minweight': 0.5,
    },
    heavy: { 'young-averagemuscle-maxweight': 0.7, 'young-minmuscle-maxweight': 0.3 },
    muscular: { 'young-maxmuscle-averageweight': 0.7, 'young-maxmuscle-maxweight': 0.3 },
    older: { 'young-averagemuscle-averageweight': tidy(1 - OLDER), 'old-averagemuscle-averageweight': OLDER },
  },
}

/** The recipe of a shipped body. */
export function recipeOf(id: PresetId): BodyRecipe {
  const { sex, build } = partsOf(id)
  const flesh = Object.entries(FLESH[sex][build ?? 'default'])
  return {
    id,
    name: `${sex === 'male' ? 'Male' : 'Female'} adult${build === null ? '' : `, ${build}`}`,
    targets: {
      ...(build === 'older'
        ? { ...race(sex, 'young', tidy(1 - OLDER)), ...race(sex, 'old', OLDER) }
        : race(sex, 'young', 1)),
      ...Object.fromEntries(flesh.map(([name, weight]) => [`macrodetails/universal-${sex}-${name}`, weight])),
    },
  }
}

/** Every shipped body, the two defaults first. */
export const BODY_RECIPES: BodyRecipe[] = PRESET_IDS.map(recipeOf)

/** A shipped body by the id somebody asked for, as the open data names it. @throws Error listing the ids */
export function bodyRecipe(id: string): { id: PresetId; name: string; morphWeights: Record<string, number> } {
  const preset = PRESET_IDS.find((one) => one === id)
  if (!preset) throw new Error(`--body: expected one of ${PRESET_IDS.join(', ')}, received ${JSON.stringify(id)}`)
  const { name, targets } = recipeOf(preset)
  return { id: preset, name, morphWeights: targets }
}

export const MALE = recipeOf('male')
export const FEMALE = recipeOf('female')
