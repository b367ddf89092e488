import { type ReactNode, useRef } from 'react'
import type { AtlasPoint } from '../../domain/atlas.ts'
import { concerns } from '../../domain/hazardScope.ts'
import { MINUTES, type SessionStep, sessionTechniques } from '../../domain/session.ts'
import { movedStep, needsPractitioner, sessionMinutes, usualMinutes } from '../../domain/practice.ts'
import { pointReactions, profileIn, techniqueReactions } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { usePointName, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { CloseIcon, StepIcon } from '../controls/icons.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { Reactions } from '../safety/Reactions.tsx'
import styles from './Session.module.css'

interface Props {
  steps: readonly SessionStep[]
  onChange: (steps: SessionStep[]) => void
  /** What changed, for a screen reader. */
  onSaid: (said: string) => void
}

/** The steps in their order; each can be changed, moved and taken out by keyboard. */
export function Steps({ steps, onChange, onSaid }: Props) {
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  const points = useApp((s) => s.atlas.points)

  const change = (at: number, next: Partial<SessionStep>) =>
    onChange(steps.map((step, i) => (i === at ? { ...step, ...next } : step)))
  const move = (at: number, by: -1 | 1) => {
    const to = at + by
    const code = steps[at]?.code ?? ''
    onChange(movedStep(steps, at, by))
    onSaid(t('session.moved', { point: code, step: to + 1, steps: steps.length }))
    // The moved step keeps the focus, so that it can be moved on.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>('button[data-move]')
      const wanted = [...(buttons ?? [])].find((one) => one.dataset['move'] === String(by))
      if (wanted && !wanted.disabled) wanted.focus()
      else buttons?.[by === 1 ? 0 : 1]?.focus()
    })
  }
  const remove = (at: number) => {
    onSaid(t('session.removed', { point: steps[at]?.code ?? '' }))
    onChange(steps.filter((_, i) => i !== at))
    requestAnimationFrame(() => {
      const rows = list.current?.children
      const next = rows?.[Math.min(at, (rows?.length ?? 1) - 1)]
      next?.querySelector<HTMLSelectElement>('select')?.focus()
    })
  }
  return (
    <>
      <ol className={styles.steps} ref={list}>
        {steps.map((step, at) => {
          const point = points.get(step.code)
          return (
            point && (
              // A step has no id: two may be alike, and their place tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${at} ${step.code}`} className={styles.step}>
                <Step
                  step={step}
                  point={point}
                  number={at + 1}
                  onChange={(next) => change(at, next)}
                  buttons={
                    <>
                      <MoveButton by={-1} disabled={at === 0} point={step.code} onMove={() => move(at, -1)} />
                      <MoveButton
                        by={1}
                        disabled={at === steps.length - 1}
                        point={step.code}
                        onMove={() => move(at, 1)}
                      />
                      <button
                        type="button"
                        className={button.quiet}
                        aria-label={t('session.remove', { point: step.code })}
                        onClick={() => remove(at)}
                      >
                        <CloseIcon />
                      </button>
                    </>
                  }
                />
              </li>
            )
          )
        })}
      </ol>
      <p>
        <strong>{t('session.total', { minutes: sessionMinutes(steps) })}</strong>
      </p>
    </>
  )
}

function MoveButton({
  by,
  point,
  disabled,
  onMove,
}: {
  by: -1 | 1
  point: string
  disabled: boolean
  onMove: () => void
}) {
  const t = useT()
  return (
    <button
      type="button"
      className={button.quiet}
      data-move={by}
      disabled={disabled}
      aria-label={t(by === -1 ? 'session.up' : 'session.down', { point })}
      onClick={onMove}
    >
      <StepIcon right={0} up={by === -1 ? 1 : -1} />
    </button>
  )
}

function Step({
  step,
  point,
  number,
  onChange,
  buttons,
}: {
  step: SessionStep
  point: AtlasPoint
  number: number
  onChange: (next: Partial<SessionStep>) => void
  buttons: ReactNode
}) {
  const t = useT()
  const { runIn } = usePunctuation()
  const texts = useTexts()
  const nameOf = usePointName()
  const techniques = useApp((s) => s.atlas.content.techniques)
  const conditions = useApp((s) => s.atlas.content.conditions)
  const highRisk = useApp((s) => s.atlas.highRisk)
  const practitioner = useApp((s) => s.practitioner)
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const told = useApp((s) => s.profile)
  const profile = profileIn(pattern, told)
  const technique = techniques[step.technique]
  const cares = point.hazards.filter((hazard) => concerns(hazard, step.technique))
  const closed = (id: string) => !practitioner && needsPractitioner(point, id, highRisk)
  const reactions = [
    ...pointReactions(point, conditions, profile),
    ...(technique ? techniqueReactions(technique, profile, point.region) : []),
  ]
  return (
    <>
      <div className={styles.stepHead}>
        <p>
          <span className={styles.number}>{number}</span>
          <span className={panel.code}>{point.code}</span> {nameOf(point)}
        </p>
        <div className={styles.stepButtons}>{buttons}</div>
      </div>
      <div className={styles.fields}>
        {point.paired && (
          <label>
            {t('session.side')}
            <select
              value={step.side}
              onChange={(event) => {
                const side = (['left', 'right', 'both'] as const).find((one) => one === event.target.value)
                if (side) onChange({ side })
              }}
            >
              <option value="left">{t('side.left')}</option>
              <option value="right">{t('side.right')}</option>
              <option value="both">{t('side.both')}</option>
            </select>
          </label>
        )}
        <label>
          {t('session.technique')}
          <select
            value={step.technique}
            onChange={(event) =>
              onChange({ technique: event.target.value, minutes: usualMinutes(techniques[event.target.value]) })
            }
          >
            {sessionTechniques(point, techniques).map((id) => (
              <option key={id} value={id} disabled={closed(id)}>
                {texts.techniques[id]?.name ?? id}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('session.minutes')}
          <input
            type="number"
            inputMode="numeric"
            min={MINUTES[0]}
            max={MINUTES[1]}
            step={1}
            required
            key={step.technique}
            defaultValue={step.minutes}
            onChange={(event) => event.target.validity.valid && onChange({ minutes: event.target.valueAsNumber })}
          />
        </label>
      </div>
      {closed(step.technique) && <p className={styles.closed}>{t('session.closed')}</p>}
      <Reactions reactions={reactions} />
      {cares.length > 0 && (
        <Disclosure summary={t('session.care')}>
          <ul className={styles.hazards}>
            {cares.map(({ kind, level, note }) => (
              <li key={`${kind} ${note}`}>
                <strong>
                  {t(`care.${level}`)} · {t(`care.kind.${kind}`)}
                  {runIn}
                </strong>
                {texts.hazards[note]}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
