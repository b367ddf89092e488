import { useId } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import pattern from '../pattern/Pattern.module.css'

/** The reader's word that they are trained: opens what is for practitioners. Kept on this device. */
export function PractitionerSwitch() {
  const t = useT()
  const practitioner = useApp((s) => s.practitioner)
  const setPractitioner = useApp((s) => s.setPractitioner)
  const id = useId()
  return (
    <div className={pattern.toggle}>
      <input
        type="checkbox"
        role="switch"
        id={`${id}-switch`}
        className={pattern.toggleInput}
        checked={practitioner}
        aria-checked={practitioner}
        aria-describedby={id}
        onChange={(event) => setPractitioner(event.target.checked)}
      />
      <span className={pattern.toggleFace} aria-hidden="true" />
      <label htmlFor={`${id}-switch`} className={pattern.toggleLabel}>
        {t('reader.practitioner')}
      </label>
      <span className={pattern.toggleHint} id={id}>
        {t('reader.hint')}
      </span>
    </div>
  )
}
