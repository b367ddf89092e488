import { useApp } from '../state/context.ts'
import { quizShown } from '../state/learnSlice.ts'
import { IntakePanel } from '../ui/intake/IntakePanel.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'

/** Downloaded with the first session of the quiz. */
const QuizPart = lazyPart(async () => (await import('../ui/learn/QuizPanel.tsx')).QuizPanel)

/** What takes the list's place step by step: the quiz, or the guided path. */
export function PathPart() {
  const intake = useApp((s) => s.intake)
  const quiz = useApp(quizShown)
  if (quiz) return <QuizPart />
  return intake && <IntakePanel intake={intake} />
}
