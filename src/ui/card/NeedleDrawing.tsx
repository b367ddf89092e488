/**
 * A section through the skin with the needle at its angle and depth. One user unit is 1 mm,
 * both ways, so the drawing is to scale; the ruler at the side says which scale.
 */
import type { AtlasPoint } from '../../domain/atlas.ts'
import { shownDepth } from '../../domain/needling.ts'
import { useT } from '../../state/texts.ts'
import styles from './Needle.module.css'

/** Heights of tissue drawn, mm; the smallest that holds the needle is taken, so shallow points stay readable. */
const WINDOWS_MM = [10, 15, 20, 30, 40, 60, 80]
/** Width of the drawing in heights. */
const ASPECT = 2.4

const radians = (degrees: number) => (degrees * Math.PI) / 180

interface Props {
  needling: NonNullable<AtlasPoint['needling']>
  label: string
}

export function NeedleDrawing({ needling, label }: Props) {
  const t = useT()
  const { minMm, maxMm } = shownDepth(needling)
  const [lowDeg, highDeg] = needling.angleDeg
  const deepest = maxMm * Math.sin(radians(highDeg))
  const windowMm = WINDOWS_MM.find((height) => deepest <= height * 0.95) ?? Math.ceil(deepest / 0.9)
  const above = windowMm * 0.4
  const height = windowMm + above
  const width = height * ASPECT
  const entryX = width * 0.38
  const unit = height / 100
  /** Millimetres along the needle → drawing; y grows into the tissue, skin at 0. */
  const along = (lengthMm: number, degrees: number) => ({
    x: entryX + lengthMm * Math.cos(radians(degrees)),
    y: lengthMm * Math.sin(radians(degrees)),
  })
  const middleDeg = (lowDeg + highDeg) / 2
  const tip = along(maxMm, middleDeg)
  const shallow = along(minMm, middleDeg)
  const handle = along(-above * 0.9, middleDeg)
  const grip = along(-above * 0.35, middleDeg)
  const step = windowMm <= 20 ? 5 : windowMm <= 40 ? 10 : 20
  const ticks = Array.from({ length: Math.floor((windowMm * 0.95) / step) + 1 }, (_, i) => i * step)
  const rulerX = width - 30 * unit
  const sector = [along(maxMm, lowDeg), along(maxMm, highDeg)] as const
  return (
    <svg className={styles.drawing} viewBox={`0 ${-above} ${width} ${height}`} role="img" aria-label={label}>
      <rect className={styles.tissue} x={0} y={0} width={width} height={windowMm} />
      <line className={styles.skin} x1={0} x2={width} y1={0} y2={0} />
      <text className={styles.text} x={2.5 * unit} y={-4 * unit} fontSize={8.5 * unit}>
        {t('technique.skin')}
      </text>
      {lowDeg !== highDeg && (
        <path
          className={styles.sector}
          d={`M ${entryX} 0 L ${sector[0].x} ${sector[0].y} A ${maxMm} ${maxMm} 0 0 1 ${sector[1].x} ${sector[1].y} Z`}
        />
      )}
      <line className={styles.shaft} x1={grip.x} y1={grip.y} x2={tip.x} y2={tip.y} />
      <line className={styles.depth} x1={shallow.x} y1={shallow.y} x2={tip.x} y2={tip.y} />
      <line className={styles.handle} x1={handle.x} y1={handle.y} x2={grip.x} y2={grip.y} />
      <g>
        <line className={styles.ruler} x1={rulerX} x2={rulerX} y1={0} y2={ticks[ticks.length - 1]} />
        <text className={styles.text} x={rulerX + 5 * unit} y={-4 * unit} fontSize={8.5 * unit}>
          {t('technique.mm')}
        </text>
        {ticks.map((mm) => (
          <g key={mm}>
            <line className={styles.ruler} x1={rulerX} x2={rulerX + 3 * unit} y1={mm} y2={mm} />
            <text className={styles.text} x={rulerX + 5 * unit} y={mm + 3 * unit} fontSize={8.5 * unit}>
              {mm === 0 ? '' : mm}
            </text>
          </g>
        ))}
      </g>
    </svg>
  )
}
