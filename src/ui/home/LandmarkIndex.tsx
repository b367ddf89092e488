import { useEffect } from 'react'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, useLanguage } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Home.module.css'

/** Every landmark by name, with how it is felt; what is pointed at here is named on the body. */
export function LandmarkIndex() {
  const t = useT()
  const language = useLanguage()
  const { landmarks } = useTexts()
  const data = useApp((s) => s.landmarks)
  const body = useApp((s) => s.body)
  const viewLandmark = useApp((s) => s.viewLandmark)
  const wanted = useApp((s) => s.landmarkWanted)
  const reached = useApp((s) => s.landmarkReached)
  const there = data.kind === 'ready'
  useEffect(() => {
    if (wanted === null || !there) return
    // After the list below has taken the focus for itself, if it is new.
    const soon = requestAnimationFrame(() => {
      const row = document.getElementById(`landmark-${wanted}`)
      const list = row?.closest('details')
      if (list) list.open = true
      row?.focus()
      reached()
    })
    return () => cancelAnimationFrame(soon)
  }, [wanted, there, reached])
  if (data.kind === 'failed') return <p role="alert">{t('guide.failed')}</p>
  if (data.kind !== 'ready') return <p className={panel.small}>{t('guide.loading')}</p>
  const ids = [...new Set(data.file.bodies[body]?.landmarks.map((l) => l.id) ?? [])]
  const named = ids.flatMap((id) => (landmarks[id] ? [{ id, ...landmarks[id] }] : []))
  return (
    <section className={panel.body} aria-label={t('layers.landmarks')}>
      <Disclosure summary={t('layers.list', { count: named.length })}>
        <ul>
          {named
            .sort((a, b) => a.name.localeCompare(b.name, language, { numeric: true }))
            .map(({ id, name, palpation }) => (
              <li
                key={id}
                className={styles.landmark}
                onPointerEnter={() => viewLandmark(id)}
                onPointerLeave={() => viewLandmark(null)}
              >
                <button
                  type="button"
                  id={`landmark-${id}`}
                  className={styles.landmarkName}
                  onFocus={() => viewLandmark(id)}
                  onClick={() => viewLandmark(id)}
                >
                  {name}
                </button>
                <p className={panel.small}>{palpation}</p>
              </li>
            ))}
        </ul>
      </Disclosure>
    </section>
  )
}
