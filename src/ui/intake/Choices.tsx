import { useId } from 'react'
import styles from './Intake.module.css'

interface Props {
  legend: string
  choices: readonly { id: string; label: string }[]
  chosen: readonly string[]
  /** Boxes to tick, else one out of all. */
  many: boolean
  onChoose: (id: string) => void
  /** The legend is seen; else it repeats the heading and is only for assistive technology. */
  showLegend?: boolean
}

/** Large native boxes or radio buttons, so that keyboard, touch and screen reader work alike. */
export function Choices({ legend, choices, chosen, many, onChoose, showLegend }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend className={showLegend ? styles.legend : 'visuallyHidden'}>{legend}</legend>
      {choices.map(({ id, label }) => (
        <label key={id} className={styles.choice}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            onChange={() => onChoose(id)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
