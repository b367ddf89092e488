import { ForIcon, TickIcon } from '../controls/icons.tsx'
import type { PickedSide } from '../../domain/picked.ts'
import type { PointCode } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'

/** In lists: puts a point on the list of the handout. Shown while points are picked, so that rows stay calm. */
export function RowPick({ code, side }: { code: PointCode; side: PickedSide }) {
  const t = useT()
  const begun = useApp((s) => s.picking || s.picked.length > 0)
  const on = useApp((s) => s.picked.some((one) => one.code === code))
  const pickPoint = useApp((s) => s.pickPoint)
  const unpickPoint = useApp((s) => s.unpickPoint)
  if (!begun) return null
  return (
    <button
      type="button"
      className={button.quiet}
      aria-pressed={on}
      aria-label={t('handout.addOne', { point: code })}
      onClick={() => (on ? unpickPoint(code) : pickPoint(code, side))}
    >
      {on ? <TickIcon /> : <ForIcon />}
    </button>
  )
}
