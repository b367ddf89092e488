import { useEffect } from 'react'
import { useApp } from '../../state/context.ts'
import { questionOf } from '../../state/quizRun.ts'
import { useT } from '../../state/texts.ts'
import { BackIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { Answer } from './Answer.tsx'
import { Ask } from './Ask.tsx'
import { QuestionTitle } from './QuestionTitle.tsx'
import { Summary } from './Summary.tsx'
import styles from './Learn.module.css'

/** A running session in the list's place: one question at a time beside the body, then the result. */
export function QuizPanel() {
  const t = useT()
  const quiz = useApp((s) => s.quiz)
  const setQuiz = useApp((s) => s.setQuiz)
  const openPage = useApp((s) => s.openPage)
  const heading = useHeadingFocus(`quiz ${quiz?.at}`)
  const at = quiz?.at
  // Each question begins at its head, however far down the last one was read.
  useEffect(() => {
    heading.current?.closest('[data-scroll]')?.scrollTo(0, 0)
  }, [at, heading])
  if (!quiz) return null
  const question = questionOf(quiz)
  const of = quiz.questions.length
  return (
    <section className={styles.quiz} aria-labelledby="quiz-title">
      <div className={panel.head} data-sheet-head>
        <button
          type="button"
          className={panel.back}
          onClick={() => {
            setQuiz(null)
            openPage('learn')
          }}
        >
          <BackIcon />
          {t('learn.leave')}
        </button>
        {question && (
          <p className={styles.progress}>
            {t('learn.question', { at: quiz.at + 1, of })}
            <progress value={quiz.at + 1} max={of} aria-hidden="true" />
          </p>
        )}
        <h1 id="quiz-title" className={panel.title} tabIndex={-1} ref={heading}>
          {question ? <QuestionTitle question={question} /> : t('learn.done')}
        </h1>
      </div>
      <div className={panel.body} key={quiz.at}>
        {question ? (
          <>
            <Ask quiz={quiz} question={question} />
            {quiz.given && <Answer quiz={quiz} question={question} given={quiz.given} />}
          </>
        ) : (
          <Summary quiz={quiz} />
        )}
      </div>
    </section>
  )
}
