import { type CoursePlan, PLAN_LIMITS } from '../../domain/course.ts'
import { planFor, REASSESS_AT, sessionsOf } from '../../domain/coursePlan.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useT, useTexts, usePunctuation } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import { Keeping } from './Keeping.tsx'
import styles from './Course.module.css'
import { dayText, today } from './days.ts'

/** A plan of visits: how many, how often, how long, and when to look whether it helps. */
export function PlannerPage() {
  const t = useT()
  const atlas = useApp((s) => s.atlas)
  const plan = useApp((s) => s.course.plan)
  const setPlan = useApp((s) => s.setPlan)
  const patternId = useApp((s) => s.patternId)
  const openPage = useApp((s) => s.openPage)
  const begin = () => setPlan(planFor(patternId ? (atlas.patterns.get(patternId) ?? null) : null, today()))
  return (
    <PageFrame title={t('page.planner')}>
      <p>{t('plan.lead')}</p>
      {plan ? (
        <Plan plan={plan} />
      ) : (
        <button type="button" className={button.primary} onClick={begin}>
          {t('plan.begin')}
        </button>
      )}
      <p className={styles.after}>
        <button type="button" className={button.button} onClick={() => openPage('outcome')}>
          {t('plan.toOutcome')}
        </button>
      </p>
      <Keeping />
    </PageFrame>
  )
}

const NUMBERS = ['sessions', 'perWeek', 'minutes'] as const

function Plan({ plan }: { plan: CoursePlan }) {
  const t = useT()
  const { gap } = usePunctuation()
  const language = useLanguage()
  const texts = useTexts().patterns
  const patterns = useApp((s) => s.atlas.patterns)
  const setPlan = useApp((s) => s.setPlan)
  const sessions = sessionsOf(plan)
  const weeks = sessions.at(-1)?.week ?? 1
  const reassess = sessions.find((one) => one.reassess)
  const pattern = plan.patternId ? patterns.get(plan.patternId) : undefined
  return (
    <>
      <div className={styles.fields}>
        <label className={styles.field}>
          <span>{t('plan.pattern')}</span>
          <select
            value={plan.patternId ?? ''}
            onChange={(event) => setPlan(planFor(patterns.get(event.target.value) ?? null, plan.start))}
          >
            <option value="">{t('plan.noPattern')}</option>
            {[...patterns.keys()].map((id) => (
              <option key={id} value={id}>
                {texts[id]?.name ?? id}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span>{t('plan.start')}</span>
          <input
            type="date"
            required
            value={plan.start}
            onChange={(event) => event.target.value && setPlan({ ...plan, start: event.target.value })}
          />
        </label>
        {NUMBERS.map((field) => (
          <NumberField
            key={`${field} ${plan.patternId}`}
            label={t(`plan.${field}`)}
            limits={PLAN_LIMITS[field]}
            value={plan[field]}
            onChange={(value) => setPlan({ ...plan, [field]: value })}
          />
        ))}
      </div>
      <p>
        {pattern?.course.sessions ? texts[pattern.id]?.course[pattern.course.note] : t('plan.usual')}
        {gap}
        {t('plan.onlyFrame')}
      </p>
      <h3 className={panel.label}>{t('plan.phases')}</h3>
      <ol className={styles.phases}>
        <li>
          <strong>{t('plan.phase1', { to: reassess?.number ?? 1 })}</strong>
          {gap}
          {t('plan.phase1Text')}
        </li>
        <li>
          <strong>
            {t('plan.phase2', { session: reassess?.number ?? 1, day: dayText(reassess?.day ?? plan.start, language) })}
          </strong>
          {gap}
          {t('plan.phase2Text')}
        </li>
        {plan.sessions > REASSESS_AT && (
          <li>
            <strong>{t('plan.phase3', { from: REASSESS_AT + 1, to: plan.sessions })}</strong>
            {gap}
            {t('plan.phase3Text')}
          </li>
        )}
        <li>
          <strong>{t('plan.phase4')}</strong>
          {gap}
          {t('plan.phase4Text')}
        </li>
      </ol>
      <Disclosure summary={t('plan.days', { sessions: plan.sessions, weeks })}>
        <ol className={styles.days}>
          {sessions.map((one) => (
            <li key={one.number} data-reassess={one.reassess || undefined}>
              <span className={styles.number}>{one.number}</span> {dayText(one.day, language)}
              {one.reassess && <em> {t('plan.reassess')}</em>}
            </li>
          ))}
        </ol>
      </Disclosure>
      <button type="button" className={button.quiet} onClick={() => setPlan(null)}>
        {t('plan.clear')}
      </button>
    </>
  )
}

/** A whole number within limits; what is typed counts once it is one. */
function NumberField({
  label,
  limits: [from, to],
  value,
  onChange,
}: {
  label: string
  limits: readonly [number, number]
  value: number
  onChange: (value: number) => void
}) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={from}
        max={to}
        step={1}
        required
        defaultValue={value}
        onChange={(event) => event.target.validity.valid && onChange(event.target.valueAsNumber)}
      />
    </label>
  )
}
