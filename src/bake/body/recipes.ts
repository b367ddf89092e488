/** The shipped bodies: exact target weights, fixed so that published figures stay comparable. */

/** A body = base mesh + Σ weight × target (names as in `Anatomy.targets`). */
export interface BodyRecipe {
  id: string
  name: string
  targets: Record<string, number>
}

const mix = (sex: 'male' | 'female'): Record<string, number> => ({
  [`macrodetails/caucasian-${sex}-young`]: 0.4,
  [`macrodetails/asian-${sex}-young`]: 0.5,
  [`macrodetails/african-${sex}-young`]: 0.1,
  [`macrodetails/universal-${sex}-young-averagemuscle-averageweight`]: 0.55,
  [`macrodetails/universal-${sex}-young-maxmuscle-averageweight`]: 0.45,
})

/** Default male: race mix 0.4/0.5/0.1, 0.55 average + 0.45 strong muscles, so that tendons and scapulae read. */
export const MALE: BodyRecipe = { id: 'male', name: 'Male adult', targets: mix('male') }

/** Default female: the same mix of the female targets. */
export const FEMALE: BodyRecipe = { id: 'female', name: 'Female adult', targets: mix('female') }

/** Every shipped body. */
export const BODY_RECIPES: BodyRecipe[] = [MALE, FEMALE]
