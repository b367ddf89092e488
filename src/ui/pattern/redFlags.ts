import type { PatternContent, RedFlag } from '../../domain/content.ts'

/** Most serious first. */
export const FLAG_LEVELS = ['emergency', 'pregnancy', 'urgent', 'routine'] as const

/** Signs that end the path: an emergency, or one for which the maternity unit is called now. */
export function endsPath(flag: RedFlag): boolean {
  return flag.level === 'emergency' || flag.level === 'pregnancy'
}

/** The flags of a pattern in the order of the pattern; a pregnant visitor is also asked every pregnancy flag. */
export function flagsToAsk(all: readonly RedFlag[], pattern: PatternContent, pregnant: boolean): RedFlag[] {
  const own = pattern.redFlags.flatMap((id) => all.filter((flag) => flag.id === id))
  if (!pregnant && !pattern.pregnancyPattern) return own
  return [...own, ...all.filter((flag) => flag.level === 'pregnancy' && !own.includes(flag))]
}
