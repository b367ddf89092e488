import type { RefCallback } from 'react'
import type { ViewId } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { BodyButton } from '../body/BodyButton.tsx'
import { HomeIcon } from '../controls/icons.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import styles from './Toolbar.module.css'

const VIEWS = ['front', 'back', 'left', 'right'] as const satisfies readonly ViewId[]

/** Guided views, the body shown, and the way back to the first page. */
export function Toolbar({ coverRef }: { coverRef: RefCallback<HTMLElement> }) {
  const t = useT()
  const view = useApp((s) => s.view)
  const body = useApp((s) => s.body)
  const selected = useApp((s) => s.selected)
  const hasGoal = useApp((s) => s.selected !== null || (s.patternId !== null && s.gate === 'clear'))
  const lookFrom = useApp((s) => s.lookFrom)
  const setBody = useApp((s) => s.setBody)
  const reset = useApp((s) => s.reset)
  const landmarks = useApp((s) => s.layers.includes('landmarks'))
  const toggleLayer = useApp((s) => s.toggleLayer)
  const button = (id: ViewId, onClick: () => void) => (
    <button
      key={id}
      type="button"
      className={id === 'best' ? `${styles.button} ${styles.best}` : styles.button}
      aria-pressed={view === id}
      onClick={onClick}
    >
      {id === 'best' ? (
        <>
          {t('toolbar.bestShort')}
          <span className={styles.long}>{t('toolbar.bestRest')}</span>
        </>
      ) : (
        t(`toolbar.${id}`)
      )}
    </button>
  )
  return (
    <nav className={styles.toolbar} aria-label={t('toolbar.label')} ref={coverRef}>
      <div className={styles.views}>
        {VIEWS.map((id) => button(id, () => lookFrom(id)))}
        {hasGoal && button('best', () => lookFrom('best', selected))}
      </div>
      <Segmented
        hideLegend
        legend={t('toolbar.body')}
        options={[
          { value: 'male', label: t('toolbar.male') },
          { value: 'female', label: t('toolbar.female') },
        ]}
        value={body}
        onChange={setBody}
      />
      <BodyButton className={styles.button} coverRef={coverRef} />
      <button
        type="button"
        className={`${styles.button} ${styles.layer}`}
        aria-pressed={landmarks}
        onClick={() => toggleLayer('landmarks')}
      >
        <i aria-hidden="true" className={styles.diamond} />
        <span className={styles.layerText}>{t('layers.landmarks')}</span>
      </button>
      <button type="button" className={styles.home} onClick={reset}>
        <HomeIcon />
        <span className={styles.homeText}>{t('toolbar.home')}</span>
      </button>
    </nav>
  )
}
