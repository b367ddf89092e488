import type { Reaction } from '../../domain/safety.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { AvoidIcon, CautionIcon } from '../controls/icons.tsx'
import styles from './Safety.module.css'

/** Why something is left out or needs care for this visitor: word, icon and colour differ, the reason in plain words. */
export function Reactions({ reactions }: { reactions: readonly Reaction[] }) {
  const t = useT()
  const { runIn } = usePunctuation()
  const texts = useTexts()
  if (reactions.length === 0) return null
  return (
    <ul className={styles.reactions}>
      {reactions.map(({ condition, level, table, note }) => (
        <li key={`${condition} ${note}`} data-level={level}>
          {level === 'avoid' ? <AvoidIcon /> : <CautionIcon />}
          <p>
            <strong>
              {t(`safety.${level}`)} · {t(`safety.short.${condition}`)}
              {runIn}
            </strong>
            {texts[table][note]}
          </p>
        </li>
      ))}
    </ul>
  )
}
