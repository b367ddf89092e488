/** Points with a structure near that a needle must not reach, gathered by structure. */
import type { Content } from './content.ts'
import type { RiskStructure } from './hazards.ts'
import type { PointCode } from './ids.ts'

export interface HighRiskGroup {
  structure: RiskStructure
  /** In the order of the list, else in the order of the points. */
  codes: PointCode[]
}

/** Structures in the order of high-risk.json; without codes of its own, an entry takes every point with that hazard. */
export function highRiskGroups(content: Pick<Content, 'points' | 'highRisk'>): HighRiskGroup[] {
  return content.highRisk.map(({ structure, codes }) => ({
    structure,
    codes:
      codes ??
      Object.values(content.points)
        .filter(({ hazards }) => hazards.some(({ kind }) => kind === structure))
        .map(({ code }) => code),
  }))
}

/** Point → the structures it is counted under. */
export function highRiskPoints(content: Pick<Content, 'points' | 'highRisk'>): Map<PointCode, RiskStructure[]> {
  const found = new Map<PointCode, RiskStructure[]>()
  for (const { structure, codes } of highRiskGroups(content))
    for (const code of codes) found.set(code, [...(found.get(code) ?? []), structure])
  return found
}
