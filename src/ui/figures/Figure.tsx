import type { FigureId } from '../../domain/guides.ts'
import type { PointCode } from '../../domain/ids.ts'
import { useT } from '../../state/texts.ts'
import { Arrow } from './Arrow.tsx'
import styles from './Figure.module.css'
import { POSES } from './poses.ts'

/** A step as a simple figure of our own, named for those who do not see it. */
export function Figure({ id, points = [] }: { id: FigureId; points?: readonly PointCode[] }) {
  const t = useT()
  return (
    <svg className={styles.figure} viewBox="0 0 120 120" role="img" aria-label={t(`figure.${id}`)}>
      {id === 'hand-point' ? <Hand points={points} /> : <Person id={id} />}
    </svg>
  )
}

function Person({ id }: { id: Exclude<FigureId, 'hand-point'> }) {
  const pose = POSES[id]
  return (
    <>
      {pose.room?.map((line) => (
        <path key={line} className={styles.room} d={line} />
      ))}
      {pose.far?.map((line) => (
        <path key={line} className={styles.far} d={line} />
      ))}
      <path className={styles.trunk} d={pose.trunk} />
      {pose.limbs.map((line) => (
        <path key={line} className={styles.limb} d={line} />
      ))}
      <circle className={styles.head} cx={pose.head[0]} cy={pose.head[1]} r={10} />
      {pose.ball && <circle className={styles.ball} cx={pose.ball[0]} cy={pose.ball[1]} r={7} />}
      {pose.pack && (
        <rect
          className={styles.ball}
          x={pose.pack[0]}
          y={pose.pack[1]}
          width={pose.pack[2]}
          height={pose.pack[3]}
          rx={4}
        />
      )}
      {pose.arrows?.map((line) => (
        <Arrow key={line} d={line} />
      ))}
    </>
  )
}

/** Where the points lie on the drawn back of a left hand, fingers up. */
const SPOTS: Readonly<Record<string, readonly [number, number]>> = {
  'EX-UE7-1': [70, 76],
  'EX-UE7-2': [48, 78],
  SI3: [34, 62],
}

/** The back of a left hand, fingers up, with the points to press. */
function Hand({ points }: { points: readonly PointCode[] }) {
  return (
    <>
      <path className={styles.hand} d="M40 116V96Q33 82 35 58L82 56Q88 78 80 96V116Z" />
      {['M41 58V34', 'M53 56V22', 'M65 56V18', 'M77 58V26'].map((line) => (
        <path key={line} className={styles.finger} d={line} />
      ))}
      <path className={styles.finger} d="M80 88Q94 80 100 62" />
      {points.map((code) => {
        const at = SPOTS[code]
        return (
          at && (
            <g key={code}>
              <circle className={styles.spotRing} cx={at[0]} cy={at[1]} r={8} />
              <circle className={styles.spot} cx={at[0]} cy={at[1]} r={3.4} />
            </g>
          )
        )
      })}
    </>
  )
}
