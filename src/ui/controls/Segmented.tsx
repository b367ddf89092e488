import { type ReactNode, useId } from 'react'
import styles from './Segmented.module.css'

export interface SegmentedOption<T extends string> {
  value: T
  label: string
  /** Tag of the language the label is in, where it is not that of the page. */
  lang?: string
  /** Drawn instead of the label; the label stays for assistive technology. */
  icon?: ReactNode
}

interface Props<T extends string> {
  legend: string
  /** Keeps the legend for assistive technology only. */
  hideLegend?: boolean
  options: readonly SegmentedOption<T>[]
  value: T
  onChange: (value: T) => void
  /** Stretch over the whole width. */
  wide?: boolean
  /** `tabs`: an underlined line of words; `bare`: without the well around it. */
  look?: 'well' | 'tabs' | 'bare'
}

/** One choice out of a few, side by side; native radio buttons, so arrow keys work. */
export function Segmented<T extends string>({
  legend,
  hideLegend,
  options,
  value,
  onChange,
  wide,
  look = 'well',
}: Props<T>) {
  const name = useId()
  return (
    <fieldset className={styles.field} data-wide={wide || undefined} data-look={look}>
      <legend className={hideLegend ? 'visuallyHidden' : styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} title={option.icon ? option.label : undefined}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.face}>
              {option.icon}
              <span className={option.icon ? 'visuallyHidden' : undefined} lang={option.lang}>
                {option.label}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
