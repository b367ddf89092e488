import type { RefCallback } from 'react'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './RulerHost.module.css'

const RulerPart = lazyPart(async () => (await import('../ui/ruler/RulerPanel.tsx')).RulerPanel)

/** The place of the ruler's panel, downloaded when the ruler is first opened. */
export function RulerHost({ coverRef }: { coverRef: RefCallback<HTMLElement> }) {
  return (
    <div className={styles.ruler} ref={coverRef}>
      <RulerPart />
    </div>
  )
}
