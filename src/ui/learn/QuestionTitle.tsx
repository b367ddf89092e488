import type { Question } from '../../domain/learn/question.ts'
import { useT, useTexts } from '../../state/texts.ts'

/** What is asked, in one sentence. */
export function QuestionTitle({ question }: { question: Question }) {
  const t = useT()
  const { categories } = useTexts()
  const { kind, code } = question
  switch (kind) {
    case 'tap':
    case 'name':
    case 'family':
      return t(`learn.ask.${kind}`, { code })
    case 'member':
      return t('learn.ask.member', { family: categories[question.family]?.name ?? question.family })
    case 'spot':
    case 'words':
    case 'rule':
    case 'code':
      return t(`learn.ask.${kind}`)
  }
}
