import type { AtlasPoint } from '../../domain/atlas.ts'
import { useApp } from '../../state/context.ts'
import { PointNamePair } from '../controls/PointNamePair.tsx'
import panel from '../frame/Panel.module.css'
import { firstSide } from '../sides.ts'
import styles from './Learn.module.css'

/** A point by code and name; opens its card. */
export function PointToCard({ point }: { point: AtlasPoint }) {
  const openPage = useApp((s) => s.openPage)
  const select = useApp((s) => s.select)
  return (
    <button
      type="button"
      className={styles.point}
      data-code={point.code}
      onClick={() => {
        openPage(null)
        select({ code: point.code, side: firstSide(point) })
      }}
    >
      <span className={panel.code}>{point.code}</span> <PointNamePair point={point} />
    </button>
  )
}
