import { useId, useRef, useState } from 'react'
import { type CourseFile, EMPTY_COURSE, readCourse } from '../../domain/course.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import styles from './Course.module.css'
import { today } from './days.ts'

type Asking = { kind: 'none' } | { kind: 'erase' } | { kind: 'replace'; course: CourseFile }

/** Where plan and answers live, and the ways out: save as a file, open a file, erase. */
export function Keeping() {
  const t = useT()
  const title = useId()
  const course = useApp((s) => s.course)
  const trouble = useApp((s) => s.courseTrouble)
  const replaceCourse = useApp((s) => s.replaceCourse)
  const eraseCourse = useApp((s) => s.eraseCourse)
  const file = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState<Asking>({ kind: 'none' })
  const empty = course === EMPTY_COURSE

  const save = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(course, null, 2)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `acupoint-course-${today()}.json`
    link.click()
    URL.revokeObjectURL(url)
    setSaid(t('course.saved'))
  }
  const open = async (chosen: File) => {
    const read = readCourse(await chosen.text())
    if ('fault' in read) {
      setSaid(t('course.refused', { file: chosen.name, ...read.fault }))
      return
    }
    if (empty) {
      replaceCourse(read.course)
      setSaid(t('course.opened'))
    } else setAsking({ kind: 'replace', course: read.course })
  }
  const confirm = () => {
    if (asking.kind === 'replace') {
      replaceCourse(asking.course)
      setSaid(t('course.opened'))
    } else {
      eraseCourse()
      setSaid(t('course.erased'))
    }
    setAsking({ kind: 'none' })
  }

  return (
    <section className={styles.keeping} aria-labelledby={title}>
      <h3 id={title} className={panel.label}>
        {t('course.keeping')}
      </h3>
      <p>{t('course.private')}</p>
      {trouble && (
        <p className={styles.trouble} role="alert">
          {t(`course.trouble.${trouble}`)}
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
        <div className={styles.asking} role="alertdialog" aria-label={t(`course.ask.${asking.kind}`)}>
          <p>{t(`course.ask.${asking.kind}`)}</p>
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
