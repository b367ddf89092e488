import { type ReactNode, useEffect, useRef } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { BackButton } from '../controls/GoRow.tsx'
import { CloseIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import styles from './PageFrame.module.css'

/**
 * A page of text over the body: heading first, closed by its button, by Escape or by a press beside it.
 * `onBack` adds a way back to the list a part of the page was opened from; `part` names that part, so that
 * turning to another one puts the reader at its heading again. `onClose` is for what is no page of the address.
 * What comes late, while the reader searches already, waits below the search until that closes.
 */
export function PageFrame({
  title,
  part = '',
  back,
  onClose,
  wide,
  children,
}: {
  title: ReactNode
  part?: string
  back?: { label: string; onBack: () => void }
  onClose?: () => void
  /** As wide as a sheet of paper. */
  wide?: boolean
  children: ReactNode
}) {
  const t = useT()
  const openPage = useApp((s) => s.openPage)
  const searching = useApp((s) => s.searchOpen)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  const origin = useRef<Element | null>(null)
  useEffect(
    () => () => {
      // A dialog that is taken away instead of closed leaves the giving back to us.
      const { current } = origin
      if (document.activeElement === document.body && current instanceof HTMLElement) current.focus()
    },
    [],
  )
  useEffect(() => {
    // The dialog opened last lies on top: one that opens now would cover the search and take its keys.
    if (searching || dialog.current?.open) return
    origin.current = document.activeElement
    dialog.current?.showModal()
    heading.current?.focus()
  }, [searching])
  useEffect(() => {
    if (!dialog.current?.open) return
    dialog.current.scrollTo(0, 0)
    heading.current?.focus()
  }, [part])

  return (
    // A press beside the page closes it, as Escape and its button do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby="page-title"
      onClose={() => (onClose ? onClose() : openPage(null))}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
      onKeyDown={(event) => {
        // Escape closes this page only, not the card below it.
        event.stopPropagation()
      }}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id="page-title" className={panel.title} tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <button
            type="button"
            className={button.quiet}
            aria-label={t('page.close')}
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </button>
        </div>
        {back && <BackButton label={back.label} onBack={back.onBack} />}
        {children}
      </div>
    </dialog>
  )
}
