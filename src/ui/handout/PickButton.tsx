import type { PickedSide } from '../../domain/picked.ts'
import type { PointCode } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'

/** Puts a point on the list of the handout, or takes it off; pressed while it is on it. */
export function PickButton({ code, side }: { code: PointCode; side: PickedSide }) {
  const t = useT()
  const held = useApp((s) => s.picked.find((one) => one.code === code)?.side)
  const pickPoint = useApp((s) => s.pickPoint)
  const unpickPoint = useApp((s) => s.unpickPoint)
  const on = held === side || held === 'both'
  return (
    <button
      type="button"
      className={on ? button.primary : button.button}
      aria-pressed={on}
      onClick={() => (on ? unpickPoint(code) : pickPoint(code, side))}
    >
      {t(on ? 'handout.added' : 'handout.add')}
    </button>
  )
}
