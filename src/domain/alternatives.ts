/** Alternative sites as things to solve and judge: each a point of its own, under a name no code can have. */
import type { PointContent } from './content.ts'

/** Name of an alternative site among points, such as `GB31~gbt-9-cun`. */
export const siteName = (code: string, id: string): string => `${code}~${id}`

/** The points, and behind them every alternative site as a point with its own rule. */
export function withAlternatives<P extends Pick<PointContent, 'code' | 'rule' | 'alternatives'>>(
  points: Readonly<Record<string, P>>,
): Record<string, P> {
  const out: Record<string, P> = { ...points }
  for (const point of Object.values(points))
    for (const { id, rule } of point.alternatives ?? []) {
      const code = siteName(point.code, id)
      out[code] = { ...point, code, rule, alternatives: undefined }
    }
  return out
}
