import { type RefCallback, useEffect, useId, useRef, useState } from 'react'
import { DEFAULT_SHAPE, shapeDistance } from '../../domain/bodies.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { CloseIcon } from '../controls/icons.tsx'
import { lazyPart } from '../lazyPart.tsx'
import styles from './BodyButton.module.css'

const BodyPanel = lazyPart(async () => (await import('./BodyPanel.tsx')).BodyPanel)

/** Opens the choice of build at the edge of the stage; the figure is composed beside it while it changes. */
export function BodyButton({
  className,
  coverRef,
  onHidden,
}: {
  className?: string | undefined
  coverRef: RefCallback<HTMLElement>
  /** Takes the focus when this button is put away where it cannot have it. */
  onHidden?: () => void
}) {
  const t = useT()
  const changed = useApp((s) => shapeDistance(s.shape, DEFAULT_SHAPE) > 0)
  const [open, setOpen] = useState(false)
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
    if (document.activeElement !== opener.current) onHidden?.()
  }
  useEffect(() => {
    const shown = panel.current
    if (!open || !shown) return
    // In the browser's top layer it is free of the toolbar's box.
    shown.showPopover()
    shown.focus()
    return coverRef(shown) ?? undefined
  }, [open, coverRef])
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-pressed={changed}
        onClick={() => setOpen(!open)}
      >
        {t('body.open')}
      </button>
      {open && (
        // Escape anywhere in the panel closes it; what it closes is not a control itself.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <section
          ref={panel}
          id={id}
          popover="manual"
          className={styles.panel}
          tabIndex={-1}
          aria-label={t('body.title')}
          onBlur={(event) => {
            // Where the panel lies over what the focus goes to, it makes way.
            if (
              !event.currentTarget.contains(event.relatedTarget) &&
              covers(event.currentTarget, event.relatedTarget)
            ) {
              event.currentTarget.hidePopover()
              setOpen(false)
            }
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            close()
          }}
        >
          <div className={styles.head}>
            <h2>{t('body.title')}</h2>
            <button type="button" className={styles.close} aria-label={t('body.close')} onClick={close}>
              <CloseIcon />
            </button>
          </div>
          <BodyPanel />
        </section>
      )}
    </>
  )
}

/** True when a panel hides the middle of what takes the focus. */
function covers(panel: Element, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const a = panel.getBoundingClientRect()
  const b = target.getBoundingClientRect()
  const [x, y] = [(b.left + b.right) / 2, (b.top + b.bottom) / 2]
  // What is scrolled out of sight comes to the edges, where such a panel lies.
  const out = y < 0 || y > window.innerHeight
  return x > a.left && x < a.right && (out || (y > a.top && y < a.bottom))
}
