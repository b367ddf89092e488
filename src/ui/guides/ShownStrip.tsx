import { type RefCallback, useEffect, useRef } from 'react'
import { useApp } from '../../state/context.ts'
import { shownOnBody } from '../../state/shownSlice.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { CloseIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import { firstSide } from '../sides.ts'
import { usePointWords } from '../usePointWords.ts'
import styles from './ShownStrip.module.css'

/** More points than this are left to the page, so that the strip stays a strip. */
const MOST_POINTS = 8

/** What a page has put on the body: its name, its points, the way back to the page, and the way out. */
export function ShownStrip({ coverRef }: { coverRef: RefCallback<HTMLElement> }) {
  const t = useT()
  const texts = useTexts()
  const shown = useApp((s) => (shownOnBody(s) ? s.shown : null))
  const covered = useApp((s) => s.page !== null)
  const open = shown !== null && !covered
  const read = useRef<HTMLButtonElement>(null)
  const key = shown && `${shown.id}.${shown.item}`
  const wasCovered = useRef(covered)
  useEffect(() => {
    // Coming from the page, whose heading had the focus.
    if (open && wasCovered.current) read.current?.focus()
    wasCovered.current = covered
  }, [open, covered, key])
  if (!open || shown.item === null) return null
  const name =
    shown.id === 'muscles'
      ? texts.muscles[shown.item]?.name
      : shown.id === 'selfcare'
        ? texts.selfCare[shown.item]?.name
        : texts.techniques[shown.item]?.name
  return <Strip name={name ?? shown.item} readRef={read} coverRef={coverRef} label={t('shown.label')} />
}

function Strip({
  name,
  label,
  readRef,
  coverRef,
}: {
  name: string
  label: string
  readRef: React.RefObject<HTMLButtonElement | null>
  coverRef: RefCallback<HTMLElement>
}) {
  const t = useT()
  const { list } = usePunctuation()
  const pointWords = usePointWords()
  const shown = useApp((s) => s.shown)
  const atlas = useApp((s) => s.atlas)
  const patternId = useApp((s) => s.patternId)
  const gate = useApp((s) => s.gate)
  const selected = useApp((s) => s.selected)
  const openPage = useApp((s) => s.openPage)
  const showOnBody = useApp((s) => s.showOnBody)
  const select = useApp((s) => s.select)
  const hover = useApp((s) => s.hover)
  const show = shownOnBody({ atlas, shown, patternId, gate })
  if (!shown || !show) return null
  const close = () => {
    showOnBody(null)
    document.getElementById('list')?.focus()
  }
  return (
    <section className={styles.strip} aria-label={label} ref={coverRef}>
      <div className={styles.row}>
        <p className={styles.name}>
          <i aria-hidden="true" className={styles.swatch} />
          {t(`shown.${shown.id === 'muscles' ? 'muscles' : shown.id === 'selfcare' ? 'selfcare' : 'techniques'}`, {
            name,
          })}
        </p>
        <button type="button" className={button.button} ref={readRef} onClick={() => openPage(shown.id, shown.item)}>
          {t('shown.read')}
        </button>
        <button type="button" className={button.quiet} aria-label={t('shown.close')} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      {show.pairs.length > 0 && (
        <p className={styles.pairs}>
          {t('shown.pairs', { pairs: show.pairs.map(([a, b]) => `${pointWords(a)} – ${pointWords(b)}`).join(list) })}
        </p>
      )}
      {show.points.length > 0 && show.points.length <= MOST_POINTS && (
        <ul className={styles.points} aria-label={t('shown.points')}>
          {show.points.map((code) => {
            const point = atlas.points.get(code)
            if (!point) return null
            const ref = { code, side: firstSide(point) }
            return (
              <li key={code}>
                <button
                  type="button"
                  className={styles.point}
                  aria-current={selected?.code === code || undefined}
                  onClick={() => select(ref)}
                  onPointerEnter={() => hover(ref)}
                  onPointerLeave={() => hover(null)}
                  onFocus={() => hover(ref)}
                  onBlur={() => hover(null)}
                >
                  <span className={panel.code}>{code}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
