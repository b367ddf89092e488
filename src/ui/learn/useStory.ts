import { useMemo } from 'react'
import { findItSteps } from '../../domain/findIt.ts'
import { stepWords } from '../../domain/findItWords.ts'
import type { Question } from '../../domain/learn/question.ts'
import { ruleStory } from '../../domain/learn/ruleStory.ts'
import { useApp } from '../../state/context.ts'
import { findItSourceOf } from '../../state/quizRun.ts'
import { useTexts } from '../../state/texts.ts'
import { usePointWords } from '../usePointWords.ts'

export interface Story {
  /** What a question made of the rule tells; empty for the other kinds. */
  asked: string[]
  /** Sentences that may be bought, in order. */
  hints: string[]
  /** The whole rule, step by step, with the point at its end. */
  steps: string[]
}

const NONE: Story = { asked: [], hints: [], steps: [] }

/** The rule of the asked point in words, as its kind of question uses it; nothing while landmarks are not there. */
export function useStory(question: Question): Story {
  const texts = useTexts()
  const pointWords = usePointWords()
  const atlas = useApp((s) => s.atlas)
  const landmarks = useApp((s) => s.landmarks)
  const body = useApp((s) => s.body)
  return useMemo(() => {
    const source = findItSourceOf({ atlas, landmarks, body })
    if (!source) return NONE
    const say = (steps: ReturnType<typeof findItSteps>) =>
      steps.map((step) => stepWords(step, texts.findIt, pointWords))
    const all = findItSteps(question.code, source)
    const steps = say(all)
    const leading = say(all.filter(({ kind }) => kind !== 'point'))
    switch (question.kind) {
      case 'rule': {
        const story = ruleStory(question.code, source)
        return { asked: say(story?.asked ?? []), hints: say(story?.hints ?? []), steps }
      }
      case 'tap':
      case 'spot':
      case 'code':
        return { asked: [], hints: leading, steps }
      // The place is told already, or it is not what is asked.
      case 'words':
      case 'name':
      case 'member':
      case 'family':
        return { asked: [], hints: [], steps }
    }
  }, [atlas, landmarks, body, question, texts, pointWords])
}
