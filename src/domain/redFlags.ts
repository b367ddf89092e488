import type { PatternContent, RedFlag } from './content.ts'

/** Most serious first. */
export const FLAG_LEVELS = ['emergency', 'pregnancy', 'urgent', 'routine'] as const

/** Signs that end the path: an emergency, or one for which the maternity unit is called now. */
export function endsPath(flag: RedFlag): boolean {
  return flag.level === 'emergency' || flag.level === 'pregnancy'
}

/** The flags of the patterns in their order, each once; a pregnant visitor is also asked every pregnancy flag. */
export function flagsToAsk(
  all: readonly RedFlag[],
  patterns: readonly Pick<PatternContent, 'redFlags' | 'pregnancyPattern'>[],
  pregnant: boolean,
): RedFlag[] {
  const ids = new Set(patterns.flatMap(({ redFlags }) => redFlags))
  const own = [...ids].flatMap((id) => all.filter((flag) => flag.id === id))
  if (!pregnant && !patterns.some(({ pregnancyPattern }) => pregnancyPattern)) return own
  return [...own, ...all.filter((flag) => flag.level === 'pregnancy' && !own.includes(flag))]
}
