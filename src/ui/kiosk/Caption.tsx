import { useApp } from '../../state/context.ts'
import styles from './Attract.module.css'
import { useSpoken } from './useSpeech.ts'

/** The sentence that is being read aloud, over the foot of the stage. */
export function Caption() {
  const sentence = useSpoken()
  const bottom = useApp((s) => s.insets.bottom)
  const right = useApp((s) => s.insets.right)
  if (sentence === null) return null
  return (
    // The sentence stands on the screen already; a screen reader would say it twice.
    <p
      className={styles.caption}
      style={{ insetBlockEnd: bottom, insetInlineEnd: right }}
      aria-hidden="true"
      data-caption
    >
      <span>{sentence}</span>
    </p>
  )
}
