import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Segmented } from '../controls/Segmented.tsx'
import panel from '../frame/Panel.module.css'
import { Choices } from './Choices.tsx'

/** The place that hurts, from the body or from the list. */
export function Where({ intake }: { intake: Intake }) {
  const t = useT()
  const texts = useTexts().intake.regions
  const regions = useApp((s) => s.atlas.content.intake.regions)
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready')
  const chooseRegion = useApp((s) => s.chooseRegion)
  const chosen = regions.find(({ id }) => id === intake.region)
  return (
    <div className={panel.body}>
      <p className={panel.small}>{t(drawn ? 'intake.tap' : 'intake.list')}</p>
      <Choices
        legend={t('intake.title.where')}
        choices={regions.map(({ id }) => ({ id, label: texts[id] ?? id }))}
        chosen={chosen ? [chosen.id] : []}
        many={false}
        onChoose={chooseRegion}
      />
    </div>
  )
}

const SIDES = ['left', 'right', 'both'] as const

/** The side of the chosen place; stands with the way on, so that it is seen however long the list is. */
export function WhichSide({ intake }: { intake: Intake }) {
  const t = useT()
  const sided = useApp((s) => s.atlas.content.intake.regions.find(({ id }) => id === intake.region)?.sided)
  const setSide = useApp((s) => s.setIntakeSide)
  if (!sided) return null
  return (
    <Segmented
      wide
      legend={t('side.legend')}
      options={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
      value={intake.side}
      onChange={setSide}
    />
  )
}
