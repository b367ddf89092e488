import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Segmented } from '../controls/Segmented.tsx'
import answers from './Answers.module.css'
import styles from './Kiosk.module.css'
import { Screen } from './Screen.tsx'

const SIDES = ['left', 'both', 'right'] as const

/** The first question: touch the body, or one of the cards. */
export function Where({ intake, onNext }: { intake: Intake; onNext: () => void }) {
  const t = useT()
  const texts = useTexts().intake.regions
  const regions = useApp((s) => s.atlas.content.intake.regions)
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready')
  const chooseRegion = useApp((s) => s.chooseRegion)
  const setSide = useApp((s) => s.setIntakeSide)
  const chosen = regions.find(({ id }) => id === intake.region)
  const names = regions.map(({ id }) => texts[id] ?? id)
  return (
    <Screen
      id="where"
      first={intake.region === null}
      title={t('intake.title.where')}
      hint={t(drawn ? 'kiosk.touch' : 'kiosk.choose')}
      says={[t('kiosk.tellStaff'), ...names.map((name) => `${name}.`)]}
      onward={
        <button type="button" className={styles.primary} data-next disabled={!chosen} onClick={onNext}>
          {t('intake.next')}
        </button>
      }
    >
      <p className={styles.alarm}>{t('kiosk.tellStaff')}</p>
      <fieldset className={answers.regions} aria-label={t('intake.title.where')}>
        {regions.map(({ id }, at) => (
          <button
            key={id}
            type="button"
            className={answers.card}
            data-region={id}
            aria-pressed={id === intake.region}
            onClick={() => chooseRegion(id)}
          >
            {names[at]}
          </button>
        ))}
      </fieldset>
      <div className={answers.sides}>
        {chosen?.sided && (
          <Segmented
            wide
            hideLegend
            legend={t('side.legend')}
            options={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
            value={intake.side}
            onChange={setSide}
          />
        )}
      </div>
    </Screen>
  )
}
