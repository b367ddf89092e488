import type { MarkGrade } from '../../domain/learn/grade.ts'
import { usePunctuation, useT } from '../../state/texts.ts'
import { usePointWords } from '../usePointWords.ts'

/** From here on the way runs over parts with another cun, and millimetres say too much. */
const FAR_MM = 100

/** How near a mark came: the distance, and beside it how sure the place itself is. */
export function MarkVerdict({ grade, code }: { grade: MarkGrade; code: string }) {
  const t = useT()
  const { gap } = usePunctuation()
  const pointWords = usePointWords()
  const { verdict, distanceMm, distanceCun, uncertaintyMm, other } = grade
  const mm = Math.round(distanceMm)
  return (
    <p>
      {verdict === 'other' && other ? (
        <>
          {t('learn.mark.other', { code: pointWords(other.code) })}
          {gap}
        </>
      ) : null}
      {mm >= FAR_MM
        ? t('learn.mark.awayCm', { cm: Math.round(mm / 10) })
        : distanceCun === null
          ? t('learn.mark.awayMm', { mm })
          : t('learn.mark.away', { mm, cun: distanceCun.toFixed(1) })}
      {gap}
      {t(verdict === 'within' ? 'learn.mark.within' : 'learn.mark.sure', {
        code: pointWords(code),
        mm: Math.round(uncertaintyMm),
      })}
    </p>
  )
}
