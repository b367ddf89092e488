import { useId } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import pattern from '../pattern/Pattern.module.css'
import styles from './SlashSwitch.module.css'

/** Takes the lone key "/" away from the search, for those whose hand, voice or aid presses it unasked. Kept on this device. */
export function SlashSwitch() {
  const t = useT()
  const on = useApp((s) => s.slashOpens)
  const setOn = useApp((s) => s.setSlashOpens)
  const id = useId()
  return (
    <div className={pattern.toggle} data-slash>
      <input
        type="checkbox"
        role="switch"
        id={id}
        className={pattern.toggleInput}
        checked={on}
        aria-checked={on}
        onChange={(event) => setOn(event.target.checked)}
      />
      <span className={pattern.toggleFace} aria-hidden="true" />
      <label htmlFor={id} className={`${pattern.toggleLabel} ${styles.label}`}>
        {t('search.slash')}
      </label>
    </div>
  )
}
