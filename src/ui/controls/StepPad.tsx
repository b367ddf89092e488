import type { KeyboardEvent } from 'react'
import { type UiKey, useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import button from './Button.module.css'
import { StepIcon } from './icons.tsx'
import styles from './StepPad.module.css'

const STEPS = [
  { key: 'ArrowLeft', label: 'ruler.left', right: -1, up: 0 },
  { key: 'ArrowUp', label: 'ruler.up', right: 0, up: 1 },
  { key: 'ArrowDown', label: 'ruler.down', right: 0, up: -1 },
  { key: 'ArrowRight', label: 'ruler.right', right: 1, up: 0 },
] as const satisfies readonly { key: string; label: UiKey; right: number; up: number }[]

/** A press of a step button; arrow keys go 1 mm, with Shift 5 mm. */
const STEP_MM = { fine: 1, coarse: 5 } as const

/** Small steps over the skin in the directions of the picture, for fingers and for keys. Lengths in mm. */
export function StepPad({ onStep }: { onStep: (rightMm: number, upMm: number) => void }) {
  const t = useT()
  const step = (right: number, up: number, coarse: boolean) => {
    const mm = coarse ? STEP_MM.coarse : STEP_MM.fine
    onStep(right * mm, up * mm)
  }
  const press = (event: KeyboardEvent) => {
    const wanted = STEPS.find((one) => one.key === event.key)
    if (!wanted) return
    event.preventDefault()
    step(wanted.right, wanted.up, event.shiftKey)
  }
  return (
    <>
      <div className={styles.steps}>
        {STEPS.map(({ key, label, right, up }) => (
          <button
            key={key}
            type="button"
            className={button.button}
            aria-label={t(label)}
            onKeyDown={press}
            onClick={(event) => step(right, up, event.shiftKey)}
          >
            <StepIcon right={right} up={up} />
          </button>
        ))}
      </div>
      <p className={panel.small}>{t('ruler.fineHint')}</p>
    </>
  )
}
