import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useApp } from '../../state/context.ts'
import { useLanguage } from '../../state/texts.ts'
import type { Paper as PaperSize } from '../../state/handoutSlice.ts'
import styles from './Paper.module.css'

/** Countries that print on Letter. */
const LETTER = /-(US|CA|MX|PH|CO|CL|VE|GT|CR|PA|DO|SV)\b/i

/** The paper of whoever chose none: by the region of the browser's language. */
export function usualPaper(languages: readonly string[] = navigator.languages): PaperSize {
  return LETTER.test(languages[0] ?? '') ? 'letter' : 'a4'
}

/** The paper in force. */
export function usePaper(): PaperSize {
  return useApp((s) => s.paper) ?? usualPaper()
}

/**
 * A sheet, shown on the screen where it stands and once more, hidden, beside the app: browsers print a dialog cut
 * off at the window's edge, so on paper the second one is shown alone.
 */
export function Paper({ label, children }: { label: string; children: ReactNode }) {
  const size = usePaper()
  const language = useLanguage()
  return (
    <>
      <article className={styles.screen} aria-label={label}>
        {children}
      </article>
      {createPortal(
        <div className={styles.print} data-paper={size} lang={language} aria-hidden="true">
          <style>{`@page { size: ${size === 'a4' ? 'A4' : 'letter'}; margin: 11mm 13mm 14mm; @bottom-right { content: counter(page) ' / ' counter(pages); color: #555; font: 7.5pt sans-serif; } }`}</style>
          {children}
        </div>,
        document.body,
      )}
    </>
  )
}
