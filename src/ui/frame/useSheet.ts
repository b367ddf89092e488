/** Where the sheet of a phone is, and the download of what moves it. */
import { type RefObject, useEffect, useRef } from 'react'
import { useAppStoreApi } from '../../state/context.ts'

/** Where list and card share one sheet below the body; the style sheets ask the same. */
export const SHEET_MEDIA =
  '(width < 34em), (orientation: portrait) and (width < 42em), (orientation: portrait) and (width >= 56em) and (height >= 80em)'

/**
 * A ref for the element that carries `data-sheet`. Without the download the handle still works, only without motion.
 * @param measure tells the stage what is covered
 */
export function useSheet(measure: () => void): RefObject<HTMLDivElement | null> {
  const store = useAppStoreApi()
  const app = useRef<HTMLDivElement | null>(null)
  useEffect(() => {
    const media = matchMedia(SHEET_MEDIA)
    let stop: (() => void) | undefined
    let wanted = 0
    const follow = () => {
      stop?.()
      stop = undefined
      const turn = ++wanted
      if (!media.matches) return
      import('./sheetMotion.ts').then(
        ({ moveSheet }) => {
          if (turn === wanted && app.current) stop = moveSheet(app.current, store, measure)
        },
        // Off the line: the handle's button and keys do without it.
        () => {},
      )
    }
    follow()
    media.addEventListener('change', follow)
    return () => {
      wanted = -1
      stop?.()
      media.removeEventListener('change', follow)
    }
  }, [store, measure])
  return app
}
