import { useEffect, useId, useRef } from 'react'
import type { Question } from '../../domain/learn/question.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import type { Given, Quiz } from '../../state/learnSlice.ts'
import { nextQuestion } from '../../state/quizRun.ts'
import { useLanguage, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { MarkVerdict } from './MarkVerdict.tsx'
import { PointToCard } from './PointToCard.tsx'
import { scoreText } from './Progress.tsx'
import { useStory } from './useStory.ts'
import styles from './Learn.module.css'

/** What became of an answer, what is right, and the way on. */
export function Answer({ quiz, question, given }: { quiz: Quiz; question: Question; given: Given }) {
  const t = useT()
  const store = useAppStoreApi()
  const language = useLanguage()
  const { gap } = usePunctuation()
  const texts = useTexts()
  const point = useApp((s) => s.atlas.points.get(question.code))
  const { steps } = useStory(question)
  const next = useRef<HTMLButtonElement>(null)
  const verdict = useId()
  // The button that was pressed is gone or spent: the way on takes the focus, and is told with the verdict.
  useEffect(() => next.current?.focus(), [])
  // What the kind that was asked for means.
  const kind = question.kind === 'member' || question.kind === 'family' ? question.family : null
  const last = quiz.at + 1 === quiz.questions.length
  return (
    <>
      <div className={styles.verdict} data-right={given.right} id={verdict}>
        <p>
          <strong>{t(given.right ? 'learn.right' : given.kind === 'pass' ? 'learn.passed' : 'learn.wrong')}</strong>
          {gap}
          {given.right && given.earned < 1 && t('learn.earned', { score: scoreText(given.earned, language) })}
        </p>
        {given.kind === 'mark' && <MarkVerdict grade={given.grade} code={question.code} />}
        {kind !== null && <p>{texts.categories[kind]?.explain}</p>}
      </div>
      <button
        type="button"
        className={button.primary}
        ref={next}
        aria-describedby={verdict}
        onClick={() => nextQuestion(store)}
      >
        {t(last ? 'learn.toResult' : 'learn.next')}
      </button>
      {point && (
        <section className={panel.section}>
          <h2 className={panel.label}>{t('learn.about', { code: question.code })}</h2>
          <ol className={styles.steps}>
            {texts.points[question.code]?.find.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {steps.length > 0 && (
            <Disclosure summary={t('learn.rule')}>
              <ol className={styles.steps}>
                {steps.map((step, index) => (
                  <li key={`${index} ${step}`}>{step}</li>
                ))}
              </ol>
            </Disclosure>
          )}
          <p>{t('learn.card')}</p>
          <PointToCard point={point} />
        </section>
      )}
    </>
  )
}
