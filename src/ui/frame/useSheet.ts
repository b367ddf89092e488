/** Where the sheet of a phone is, and the download of what moves it. */
import { type RefObject, useEffect, useRef } from 'react'
import { useAppStoreApi } from '../../state/context.ts'

/** Where list and card share one sheet below the body; the style sheets ask the same (a test compares them). */
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
    const sheet = matchMedia(SHEET_MEDIA)
    let stop: (() => void)[] = []
    let wanted = 0
    const follow = () => {
      for (const end of stop) end()
      stop = []
      const turn = ++wanted
      if (!sheet.matches && !matchMedia('(pointer: coarse)').matches) return
      import('./sheetMotion.ts').then(
        ({ followKeyboard, moveSheet }) => {
          if (turn !== wanted || !app.current) return
          stop = [followKeyboard()]
          if (sheet.matches) stop.push(moveSheet(app.current, store, measure))
        },
        // Off the line: the handle's button and keys do without it.
        () => {},
      )
    }
    follow()
    sheet.addEventListener('change', follow)
    return () => {
      wanted = -1
      for (const end of stop) end()
      sheet.removeEventListener('change', follow)
    }
  }, [store, measure])
  return app
}
