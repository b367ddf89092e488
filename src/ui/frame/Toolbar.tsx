import { type RefCallback, useEffect, useRef } from 'react'
import type { ViewId } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { focusOf } from '../../state/shownSlice.ts'
import { useT } from '../../state/texts.ts'
import { BodyButton } from '../body/BodyButton.tsx'
import { HomeIcon, MoreIcon, RulerIcon } from '../controls/icons.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import styles from './Toolbar.module.css'

const VIEWS = ['front', 'back', 'left', 'right'] as const satisfies readonly ViewId[]

/** Guided views, the body shown, and the way back to the first page. */
export function Toolbar({ coverRef }: { coverRef: RefCallback<HTMLElement> }) {
  const t = useT()
  // Turned by hand, the figure is seen from none of the guided views.
  const view = useApp((s) => (s.freeCamera ? null : s.view))
  const body = useApp((s) => s.body)
  // What an address looks at is a goal too, also before the red flags are answered.
  const hasGoal = useApp(
    (s) =>
      s.selected !== null || s.shown !== null || (s.patternId !== null && (s.gate === 'clear' || s.view === 'best')),
  )
  const goal = useApp((s) => s.selected ?? s.pendingSelection)
  const shown = useApp((s) => s.shown)
  const atlas = useApp((s) => s.atlas)
  const lookFrom = useApp((s) => s.lookFrom)
  const setBody = useApp((s) => s.setBody)
  const reset = useApp((s) => s.reset)
  const landmarks = useApp((s) => s.layers.includes('landmarks'))
  const toggleLayer = useApp((s) => s.toggleLayer)
  const ruler = useApp((s) => s.ruler !== null)
  const openRuler = useApp((s) => s.openRuler)
  const more = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    // A choice closes the list it was made from, and so does a click elsewhere.
    const close = (event: MouseEvent) => {
      const list = more.current
      if (list?.open && event.target instanceof Node && !list.contains(event.target)) list.open = false
    }
    document.addEventListener('click', close)
    return () => document.removeEventListener('click', close)
  }, [])
  const toMore = () => more.current?.querySelector('summary')?.focus()
  const rulerButton = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(ruler)
  useEffect(() => {
    // Putting the ruler away gives the focus back to where it came from.
    if (wasOpen.current && !ruler) {
      rulerButton.current?.focus({ preventScroll: true })
      // Where that button is put away, the one before it takes the focus.
      if (document.activeElement !== rulerButton.current) toMore()
    }
    wasOpen.current = ruler
  }, [ruler])
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
  const bodies = (
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
  )
  return (
    <nav className={styles.toolbar} aria-label={t('toolbar.label')} ref={coverRef}>
      <div className={styles.views}>
        {VIEWS.map((id) => button(id, () => lookFrom(id)))}
        {hasGoal && button('best', () => lookFrom('best', goal ?? (shown && focusOf(atlas, shown))))}
      </div>
      <div className={styles.inRow}>{bodies}</div>
      {/* Where the row has no room for them, the tools wait behind one button. */}
      <details className={styles.more} ref={more}>
        <summary className={styles.button} aria-label={t('toolbar.more')}>
          <MoreIcon />
        </summary>
      </details>
      <div className={styles.tools}>
        <div className={styles.inMenu}>{bodies}</div>
        <BodyButton className={styles.button} coverRef={coverRef} onHidden={toMore} />
        <button
          type="button"
          className={`${styles.button} ${styles.layer}`}
          aria-pressed={landmarks}
          onClick={() => toggleLayer('landmarks')}
        >
          <i aria-hidden="true" className={styles.diamond} />
          <span className={styles.layerText}>{t('layers.landmarks')}</span>
        </button>
        <button
          type="button"
          ref={rulerButton}
          className={`${styles.button} ${styles.layer}`}
          aria-pressed={ruler}
          onClick={() => openRuler(!ruler)}
        >
          <RulerIcon />
          <span className={styles.layerText}>{t('ruler.open')}</span>
        </button>
      </div>
      <button type="button" className={styles.home} onClick={reset}>
        <HomeIcon />
        <span className={styles.homeText}>{t('toolbar.home')}</span>
      </button>
    </nav>
  )
}
