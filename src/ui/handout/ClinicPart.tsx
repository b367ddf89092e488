import { useId, useState } from 'react'
import { NOTE_LENGTH } from '../../domain/session.ts'
import { useApp } from '../../state/context.ts'
import { CLINIC_LENGTH } from '../../state/handoutSlice.ts'
import { useT } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import styles from './Handout.module.css'
import { PracticeKeeping } from './PracticeKeeping.tsx'

/** Name of the clinic and a note: printed, kept on this device, never in a link. In a kiosk staff set the name. */
export function ClinicPart({
  note,
  label,
  hint,
}: {
  note: 'handoutNote' | 'sessionNote'
  label: string
  hint: string
}) {
  const t = useT()
  const id = useId()
  const clinicName = useApp((s) => s.clinicName)
  const setClinicName = useApp((s) => s.setClinicName)
  const text = useApp((s) => s.practice[note])
  const changePractice = useApp((s) => s.changePractice)
  const kiosk = useApp((s) => s.mode === 'kiosk')
  // Open from the start where something is written; typing does not open or close it.
  const [open] = useState(text !== '' || clinicName !== '')
  if (kiosk) return null
  return (
    <Disclosure summary={t('handout.clinicPart')} open={open}>
      <label className={styles.field}>
        {t('handout.clinic')}
        <input
          value={clinicName}
          maxLength={CLINIC_LENGTH}
          autoComplete="organization"
          onChange={(event) => setClinicName(event.target.value)}
        />
      </label>
      <div className={styles.field}>
        <label htmlFor={`${id}-note`}>{label}</label>
        <textarea
          id={`${id}-note`}
          value={text}
          maxLength={NOTE_LENGTH}
          aria-describedby={`${id}-hint`}
          onChange={(event) => changePractice({ [note]: event.target.value })}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      </div>
      <PracticeKeeping />
    </Disclosure>
  )
}
