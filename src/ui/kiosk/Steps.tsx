import { intakeFlags, type IntakeStep } from '../../domain/intake.ts'
import { kioskSteps } from '../../domain/kiosk.ts'
import { flagsToAsk } from '../../domain/redFlags.ts'
import { useApp } from '../../state/context.ts'
import { Check } from './Check.tsx'
import { Pattern } from './Pattern.tsx'
import { Question } from './Question.tsx'
import { Stop } from './Stop.tsx'
import { Topics } from './Topics.tsx'
import { Where } from './Where.tsx'

/** Which screen a visit is at: where, how, how it began, what must not wait, topics, points. */
export function Steps() {
  const intake = useApp((s) => s.intake)
  const gate = useApp((s) => s.gate)
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const content = useApp((s) => s.atlas.content)
  const patterns = useApp((s) => s.atlas.patterns)
  const pregnant = useApp((s) => s.profile.includes('pregnancy'))
  const choosePattern = useApp((s) => s.choosePattern)
  const goToStep = useApp((s) => s.goToStep)
  const pass = useApp((s) => s.passIntakeCheck)
  const end = useApp((s) => s.endIntake)
  const answer = useApp((s) => s.answerRedFlags)
  if (!intake) return null
  if (gate === 'emergency') return <Stop />
  if (pattern && gate === 'check')
    return (
      <Check
        key={pattern.id}
        flags={flagsToAsk(content.redFlags, [pattern], pregnant)}
        onBack={() => choosePattern(null)}
        onEnd={(flag) => answer({ clear: false, flag })}
        onPass={(_asked, yes) => answer({ clear: true, yes })}
      />
    )
  if (pattern) return <Pattern key={pattern.id} pattern={pattern} onBack={() => choosePattern(null)} />
  const steps = kioskSteps(content.intake, intake.region)
  const at = steps.indexOf(intake.step)
  const go = (by: 1 | -1) => {
    const next: IntakeStep | undefined = steps[at + by]
    if (next) goToStep(next)
  }
  switch (intake.step) {
    case 'where':
      return <Where intake={intake} onNext={() => go(1)} />
    case 'quality':
    case 'cause':
      return (
        <Question key={intake.step} intake={intake} question={intake.step} onBack={() => go(-1)} onNext={() => go(1)} />
      )
    case 'check':
      return (
        <Check
          flags={intakeFlags(content.intake, intake.region ?? '', patterns, content.redFlags, pregnant)}
          onBack={() => go(-1)}
          onEnd={end}
          onPass={pass}
        />
      )
    case 'topics':
      return <Topics intake={intake} onBack={() => go(-1)} />
    default:
      // No other step is led to from here.
      return null
  }
}
