/** Which pictures a sheet needs so that every point is seen in one of them. Pure. */

/** A direction to look from, radians. */
export interface Angles {
  azimuth: number
  elevation: number
}

export interface Candidate {
  angles: Angles
  /** Point code → how well it faces the eye, 0…1; codes that are not seen are left out. */
  seen: ReadonlyMap<string, number>
  /** Front, back, left and right read easier than a view from somewhere between. */
  guided: boolean
}

/** What a guided view may lose in facing against another one. */
const GUIDED_BONUS = 0.12
/** More pictures side by side would be too small to read. */
const MOST_VIEWS = 3

const quality = ({ seen, guided }: Candidate, codes: readonly string[]): number => {
  const sum = codes.reduce((total, code) => total + (seen.get(code) ?? 0), 0)
  return sum / Math.max(1, codes.length) + (guided ? GUIDED_BONUS : 0)
}

/**
 * One view where one shows every point, the one that faces them best; else the view that shows most, then the one
 * that adds most, up to three. A view that adds nothing is not taken.
 * @returns the chosen candidates in the order taken, and the codes none of them shows
 */
export function fewestViews(
  codes: readonly string[],
  candidates: readonly Candidate[],
): { views: Candidate[]; unseen: string[] } {
  const byQuality = [...candidates].sort((a, b) => quality(b, codes) - quality(a, codes))
  const views: Candidate[] = []
  let missing = [...codes]
  while (missing.length > 0 && views.length < MOST_VIEWS) {
    const adds = (one: Candidate) => missing.filter((code) => one.seen.has(code)).length
    const [best] = [...byQuality].sort((a, b) => adds(b) - adds(a))
    if (!best || adds(best) === 0) break
    views.push(best)
    missing = missing.filter((code) => !best.seen.has(code))
  }
  const [first] = byQuality
  return { views: views.length === 0 && first ? [first] : views, unseen: missing }
}
