/**
 * Uncertainty of every point: landmark confidence carried through its rule by a seeded Monte Carlo.
 * Each landmark is displaced on the skin (a normal error whose 68 % radius is its confidence; on the
 * midline along the midline only), the rules are solved again with segments measured anew, and the
 * 68 % radius of where the point then falls is reported.
 */
import { gaussian, seededRandom } from '../geometry/random.ts'
import { type Vec3, cross, distance, normalize, scale, add } from '../geometry/vec.ts'
import { createSolver, type SolveInput } from './solveBody.ts'

/**
 * Share of the samples in which a rule must find the skin. Near an edge of the body (a hairline, the side
 * of the chest) a displaced line may miss it; the missed samples are left out, so the figure is then a little low.
 */
const SOLVABLE_SHARE = 0.6

/** Reach that holds 68 % of a normal error, in standard deviations: a radius on the skin; up or down on the midline. */
const REACH_68_IN_SIGMA = { skin: 1.515, midline: 1 }

/**
 * @returns code → radius in mm that holds 68 % of the samples
 * @throws Error naming every code with its solvable samples, when fewer than 60 % of the samples can be solved
 */
export function uncertaintyMm(input: SolveInput, samples: number, seed: number): Map<string, number> {
  const normal = gaussian(seededRandom(seed))
  const codes = Object.values(input.points)
    .filter((p) => p.rule.kind !== 'palpate')
    .map((p) => p.code)
  const reference = createSolver(input)
  const distances = new Map<string, number[]>(codes.map((code) => [code, []]))
  for (let run = 0; run < samples; run += 1) {
    // Drawn for all landmarks in table order, so that a new point does not change another's figure.
    const errors = new Map(input.table.landmarks.map((l) => [l.id, [normal(), normal()] as const]))
    const solver = createSolver({
      ...input,
      shift: (landmark) => {
        const sigmaM = landmark.confidenceMm / REACH_68_IN_SIGMA[landmark.paired ? 'skin' : 'midline'] / 1000
        const [a, b] = errors.get(landmark.id)!
        const outward = input.skin.normalOf(reference.spotOf(`@${landmark.id}`).vertices)
        // On the median plane only the height is in doubt: the midline itself is not.
        const first: Vec3 = landmark.paired
          ? normalize(cross(Math.abs(outward[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1], outward))
          : normalize(cross(outward, [1, 0, 0]))
        const second: Vec3 = landmark.paired ? cross(outward, first) : [0, 0, 0]
        return add(scale(first, a * sigmaM), scale(second, b * sigmaM))
      },
    })
    for (const code of codes) {
      try {
        distances.get(code)!.push(distance(solver.at(code), reference.at(code)) * 1000)
      } catch {
        // A displaced landmark may push a line off the skin; the sample is left out and counted below.
      }
    }
  }
  const out = new Map<string, number>()
  const unsolved: string[] = []
  for (const [code, list] of distances) {
    if (list.length < samples * SOLVABLE_SHARE) unsolved.push(`${code} (${list.length})`)
    list.sort((x, y) => x - y)
    out.set(code, Math.round((list[Math.floor(list.length * 0.68)] ?? 0) * 10) / 10)
  }
  if (unsolved.length > 0)
    throw new Error(
      `uncertainty: expected at least ${samples * SOLVABLE_SHARE} solvable samples of ${samples}, received fewer for ${unsolved.join(', ')}`,
    )
  return out
}
