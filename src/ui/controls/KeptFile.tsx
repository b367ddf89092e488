import { useId, useRef, useState } from 'react'
import type { CourseFault } from '../../domain/course.ts'
import { useT } from '../../state/texts.ts'
import button from './Button.module.css'
import panel from '../frame/Panel.module.css'
import styles from './KeptFile.module.css'

type Asking<T> = { kind: 'none' } | { kind: 'erase' } | { kind: 'replace'; value: T }

interface Props<T> {
  /** Whose sentences are used where they differ. */
  words: 'course' | 'practice' | 'learn'
  value: T
  empty: boolean
  /** Name of the saved file. */
  fileName: string
  trouble: 'full' | 'unreadable' | null
  read: (text: string) => { value: T } | { fault: CourseFault }
  onReplace: (value: T) => void
  onErase: () => void
}

/** Where something that stays on the device lives, and the ways out: save as a file, open a file, erase. */
export function KeptFile<T>({ words, value, empty, fileName, trouble, read, onReplace, onErase }: Props<T>) {
  const t = useT()
  const title = useId()
  const file = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState<Asking<T>>({ kind: 'none' })

  const save = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
    URL.revokeObjectURL(url)
    setSaid(t('course.saved'))
  }
  const open = async (chosen: File) => {
    const found = read(await chosen.text())
    if ('fault' in found) {
      setSaid(t('course.refused', { file: chosen.name, ...found.fault }))
      return
    }
    if (empty) {
      onReplace(found.value)
      setSaid(t('course.opened'))
    } else setAsking({ kind: 'replace', value: found.value })
  }
  const confirm = () => {
    if (asking.kind === 'replace') {
      onReplace(asking.value)
      setSaid(t('course.opened'))
    } else if (asking.kind === 'erase') {
      onErase()
      setSaid(t(`${words}.erased`))
    }
    setAsking({ kind: 'none' })
  }

  return (
    <section className={styles.keeping} aria-labelledby={title}>
      <h3 id={title} className={panel.label}>
        {t('course.keeping')}
      </h3>
      <p>{t(`${words}.private`)}</p>
      {trouble && (
        <p className={styles.trouble} role="alert">
          {t(`${words}.trouble.${trouble}`)}
        </p>
      )}
      <div className={styles.actions}>
        <button type="button" className={button.button} disabled={empty} onClick={save}>
          {t('course.save')}
        </button>
        <button type="button" className={button.button} onClick={() => file.current?.click()}>
          {t('course.open')}
        </button>
        <button
          type="button"
          className={button.button}
          disabled={empty && trouble === null}
          onClick={() => setAsking({ kind: 'erase' })}
        >
          {t('course.erase')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          className="visuallyHidden"
          tabIndex={-1}
          aria-label={t('course.open')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            // The same file may be chosen again after it was repaired.
            event.target.value = ''
            if (chosen) void open(chosen)
          }}
        />
      </div>
      {asking.kind !== 'none' && (
        <div className={styles.asking} role="alertdialog" aria-label={t(`${words}.ask.${asking.kind}`)}>
          <p>{t(`${words}.ask.${asking.kind}`)}</p>
          <div className={styles.actions}>
            <button type="button" className={button.primary} onClick={confirm}>
              {t(`course.yes.${asking.kind}`)}
            </button>
            <button type="button" className={button.button} onClick={() => setAsking({ kind: 'none' })}>
              {t('course.no')}
            </button>
          </div>
        </div>
      )}
      <output className={styles.said}>{said}</output>
    </section>
  )
}
