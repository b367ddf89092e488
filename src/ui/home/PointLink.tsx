import type { AtlasPoint } from '../../domain/atlas.ts'
import { PINYIN_TAG } from '../../domain/tongue.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { RowPick } from '../handout/RowPick.tsx'
import { firstSide } from '../sides.ts'
import styles from './Home.module.css'

interface Props {
  point: Pick<AtlasPoint, 'code' | 'paired' | 'pinyin' | 'hanzi' | 'opening' | 'rule'>
}

/** A row of a list of points: shows the point, and points at it on the body while hovered or focused. */
export function PointLink({ point }: Props) {
  const select = useApp((s) => s.select)
  const hover = useApp((s) => s.hover)
  const current = useApp((s) => s.selected?.code === point.code)
  const t = useT()
  // Inside mouth or nose: the list says so, as nothing on the skin can.
  const inside = point.opening && t(`pointIndex.inside.${point.opening.into}`)
  // The name the reader knows comes first.
  const chinese = useLanguage().startsWith('zh')
  const ref = { code: point.code, side: firstSide(point) }
  const touch = point.rule.kind === 'palpate'
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.point}
        data-code={point.code}
        aria-current={current || undefined}
        onClick={() => select(ref)}
        onPointerEnter={() => hover(ref)}
        onPointerLeave={() => hover(null)}
        onFocus={() => hover(ref)}
        onBlur={() => hover(null)}
      >
        <span className={panel.code}>{point.code}</span>
        {chinese ? (
          <>
            <span lang="zh-Hans">{point.hanzi}</span>
            <span className={styles.second} lang={PINYIN_TAG}>
              {point.pinyin}
            </span>
          </>
        ) : (
          <>
            <span lang={PINYIN_TAG}>{point.pinyin}</span>
            <span className={styles.second} lang="zh-Hans">
              {point.hanzi}
            </span>
          </>
        )}
        {inside && <span className={styles.note}>{inside}</span>}
      </button>
      {/* A place found by touch is another on every body. */}
      {!touch && <RowPick code={point.code} side={point.paired ? 'both' : 'midline'} />}
    </div>
  )
}
