import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { Segmented } from '../controls/Segmented.tsx'

const SIDES = ['left', 'right', 'both'] as const

/** Which side hurts; decides on which side the points are shown. */
export function SideControl() {
  const t = useT()
  const painSide = useApp((s) => s.painSide)
  const setPainSide = useApp((s) => s.setPainSide)
  return (
    <Segmented
      wide
      legend={t('side.legend')}
      options={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
      value={painSide}
      onChange={setPainSide}
    />
  )
}
