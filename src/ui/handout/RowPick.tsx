import type { PickedSide } from '../../domain/picked.ts'
import type { PointCode } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'

/** In lists: puts a point on the list of the handout. Shown once a list has been begun, so that rows stay calm. */
export function RowPick({ code, side }: { code: PointCode; side: PickedSide }) {
  const t = useT()
  const begun = useApp((s) => s.picked.length > 0)
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
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          d={on ? 'M4.5 10.5l3.5 3.5 7.5-8' : 'M10 4.5v11M4.5 10h11'}
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
}
