import { meridianPoints } from '../../domain/categories.ts'
import { MERIDIAN_IDS } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { GoIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import { meridianStyle } from '../meridian.ts'
import styles from './Meridians.module.css'

/** The fourteen meridians; choosing one lights it on the body and opens what there is to know of it. */
export function MeridianIndex() {
  const t = useT()
  const { meridians } = useTexts()
  const atlas = useApp((s) => s.atlas)
  const hovered = useApp((s) => s.hoveredMeridian)
  const selectMeridian = useApp((s) => s.selectMeridian)
  const hoverMeridian = useApp((s) => s.hoverMeridian)
  return (
    <>
      <p className={panel.small}>{t('meridian.list')}</p>
      <ul>
        {MERIDIAN_IDS.map((id) => (
          <li key={id} style={meridianStyle(atlas, { meridian: id })}>
            <button
              type="button"
              className={styles.row}
              data-meridian={id}
              data-hovered={hovered === id || undefined}
              onClick={() => selectMeridian(id, true)}
              onPointerEnter={() => hoverMeridian(id)}
              onPointerLeave={() => hoverMeridian(null)}
              onFocus={() => hoverMeridian(id)}
              onBlur={() => hoverMeridian(null)}
            >
              <i className={styles.swatch} aria-hidden="true" />
              <span className={panel.code}>{id}</span>
              <span>{meridians[id]?.name ?? id}</span>
              <span className={styles.count}>{meridianPoints(atlas.points.values(), id).length}</span>
              <GoIcon />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
