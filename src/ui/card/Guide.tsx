import { useEffect, useRef } from 'react'
import type { AtlasPoint } from '../../domain/atlas.ts'
import { findItSteps } from '../../domain/findIt.ts'
import { type FindItStep, segmentsOf } from '../../domain/findItModel.ts'
import { rulerOf } from '../../domain/findItRuler.ts'
import { refWords, stepWords } from '../../domain/findItWords.ts'
import type { LandmarksFile } from '../../domain/built.ts'
import { useApp } from '../../state/context.ts'
import { usePunctuation, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { announce } from '../frame/announce.ts'
import panel from '../frame/Panel.module.css'
import { usePointWords } from '../usePointWords.ts'
import styles from './Guide.module.css'

/** The rule step by step, in step with the picture; complete as text where there is none. */
export function Guide({ point }: { point: AtlasPoint }) {
  const t = useT()
  const landmarks = useApp((s) => s.landmarks)
  const showFindIt = useApp((s) => s.showFindIt)
  if (landmarks.kind === 'ready') return <Steps point={point} file={landmarks.file} />
  if (landmarks.kind !== 'failed') return <p className={panel.small}>{t('guide.loading')}</p>
  return (
    <div className={styles.guide} role="alert">
      <p>{t('guide.failed')}</p>
      <button type="button" className={button.button} onClick={() => showFindIt(null)}>
        {t('guide.close')}
      </button>
    </div>
  )
}

function Steps({ point, file }: { point: AtlasPoint; file: LandmarksFile }) {
  const t = useT()
  const pointWords = usePointWords()
  const { colon } = usePunctuation()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const body = useApp((s) => s.body)
  const index = useApp((s) => s.findItStep) ?? 0
  const showFindIt = useApp((s) => s.showFindIt)
  const heading = useRef<HTMLHeadingElement>(null)
  const frame = useRef<HTMLElement>(null)
  const built = file.bodies[body]
  const steps = findItSteps(point.code, {
    ruleOf: (code) => atlas.points.get(code)?.rule,
    isInside: (code) => atlas.points.get(code)?.opening !== undefined,
    segmentOf: segmentsOf(built),
  })
  const last = steps.length - 1
  const at = Math.min(index, last)
  const ruler = rulerOf(steps, at, built)
  const help = palpation(steps[at], texts.landmarks, (code) => atlas.points.get(code)?.rule)
  const go = (step: number) => showFindIt(Math.max(0, Math.min(last, step)))

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    // The steps, not the names above them, are what is read now.
    frame.current?.scrollIntoView({ block: 'start' })
  }, [])

  // The heading that takes the focus tells the first step's number; later ones are told with the step.
  const step = steps[at]
  const words = step ? stepWords(step, texts.findIt, pointWords) : ''
  const count = t('guide.step', { step: at + 1, steps: steps.length })
  const first = useRef(at)
  useEffect(() => {
    announce('step', first.current === at ? words : `${count}${colon}${words}`)
    first.current = -1
  }, [at, words, count, colon])
  useEffect(() => () => announce('step', ''), [])

  // Arrow keys step; Escape closes the guide before it would close the card.
  useEffect(() => {
    const element = frame.current
    const goals: Record<string, number | null> = {
      Escape: null,
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(last, at + 1),
    }
    const press = (event: KeyboardEvent) => {
      const goal = goals[event.key]
      if (goal === undefined) return
      showFindIt(goal)
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [at, last, showFindIt])

  return (
    <section className={styles.guide} aria-label={t('guide.label', { code: pointWords(point.code) })} ref={frame}>
      <h4 className={styles.count} tabIndex={-1} ref={heading}>
        {count}
      </h4>
      <ol className={styles.steps}>
        {steps.map((step, i) => (
          <li key={`${step.owner} ${i}`} aria-current={i === at ? 'step' : undefined} data-later={i > at || undefined}>
            {stepWords(step, texts.findIt, pointWords)}
          </li>
        ))}
      </ol>
      {help && <p className={styles.help}>{help}</p>}
      {ruler && (
        <p className={styles.ruler}>
          {ruler.finger
            ? t('guide.thumb', { cm: centimetres(ruler.cunM) })
            : ruler.from === ruler.to
              ? t('guide.rulerSpan', {
                  cm: centimetres(ruler.cunM),
                  at: refWords(ruler.from, texts.findIt, pointWords),
                  cun: ruler.cun,
                })
              : t('guide.ruler', {
                  cm: centimetres(ruler.cunM),
                  from: refWords(ruler.from, texts.findIt, pointWords),
                  to: refWords(ruler.to, texts.findIt, pointWords),
                  cun: ruler.cun,
                })}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="button" className={button.button} aria-disabled={at === 0} onClick={() => go(at - 1)}>
          {t('guide.back')}
        </button>
        <button
          type="button"
          className={at === last ? button.button : button.primary}
          aria-disabled={at === last}
          onClick={() => go(at + 1)}
        >
          {t('guide.next')}
        </button>
        <button type="button" className={button.quiet} onClick={() => showFindIt(null)}>
          {t('guide.close')}
        </button>
      </div>
    </section>
  )
}

const centimetres = (metres: number): string => (metres * 100).toFixed(1)

/** How the spot of a step is felt: of the landmark itself, or of the one a named point lies on. */
function palpation(
  step: FindItStep | undefined,
  landmarks: Readonly<Record<string, { palpation: string }>>,
  ruleOf: (code: string) => AtlasPoint['rule'] | undefined,
): string | null {
  const [ref] = step?.kind === 'landmark' ? step.refs : []
  if (ref === undefined) return null
  const rule = ref.startsWith('@') ? null : ruleOf(ref)
  const id = rule?.kind === 'landmark' ? rule.at : ref
  return landmarks[id.replace(/^@/, '')]?.palpation ?? null
}
