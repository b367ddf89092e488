import { useCallback } from 'react'
import { pointInSentence } from '../domain/pointName.ts'
import { useApp } from '../state/context.ts'
import { useLanguage } from '../state/texts.ts'

/** Points by their codes as the current language writes them within a sentence; an unknown code stays as it is. */
export function usePointWords(): (code: string) => string {
  const language = useLanguage()
  const points = useApp((s) => s.atlas.points)
  return useCallback(
    (code) => {
      const point = points.get(code)
      return point ? pointInSentence(point, language) : code
    },
    [points, language],
  )
}
