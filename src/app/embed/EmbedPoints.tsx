import { sidesOf } from '../../domain/picked.ts'
import { useApp } from '../../state/context.ts'
import { usePointName, useT } from '../../state/texts.ts'
import panel from '../../ui/frame/Panel.module.css'
import styles from './Embed.module.css'

/** The points that are lit, as a list in the order of their numbers. */
export function EmbedPoints() {
  const t = useT()
  const nameOf = usePointName()
  const atlas = useApp((s) => s.atlas)
  const highlighted = useApp((s) => s.highlighted)
  const select = useApp((s) => s.select)
  return (
    <>
      <div className={panel.head}>
        <h1 className={styles.title}>{t('list.title')}</h1>
      </div>
      <ol className={styles.lit}>
        {highlighted.map(({ code, side }, i) => {
          const point = atlas.points.get(code)
          const [first = 'midline'] = sidesOf(side)
          return (
            <li key={code}>
              <button type="button" data-code={code} onClick={() => select({ code, side: first })}>
                <span className={panel.code}>
                  {i + 1} · {code}
                </span>{' '}
                {point && nameOf(point)}
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
