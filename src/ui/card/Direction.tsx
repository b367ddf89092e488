import type { StudyDirection } from '../../domain/studies.ts'
import { useT } from '../../state/texts.ts'
import { AgainstIcon, ForIcon, MixedIcon, ShieldIcon } from '../controls/icons.tsx'
import styles from './Evidence.module.css'

const ICON = { for: ForIcon, mixed: MixedIcon, against: AgainstIcon, safety: ShieldIcon } as const

/** Which way a study points: a sign and a word, in the same ink for every direction. */
export function Direction({ of }: { of: StudyDirection }) {
  const t = useT()
  const Icon = ICON[of]
  return (
    <span className={styles.direction}>
      <Icon /> {t(`evidence.${of}`)}
    </span>
  )
}

/** How many point which way: sign, number and word; directions without any are left out. */
export function DirectionCounts({ of }: { of: readonly StudyDirection[] }) {
  const t = useT()
  return (
    <ul className={styles.counts}>
      {(['for', 'mixed', 'against', 'safety'] as const)
        .map((direction) => [direction, of.filter((one) => one === direction).length] as const)
        .filter(([, count]) => count > 0)
        .map(([direction, count]) => {
          const Icon = ICON[direction]
          return (
            <li key={direction}>
              <Icon />
              <b>{count}</b> {t(`evidence.${direction}`)}
            </li>
          )
        })}
    </ul>
  )
}
