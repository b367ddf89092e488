import { useId, useState } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import styles from './Compare.module.css'

/** Chooses a second pattern; its red flags are asked before the two are shown together. */
export function CompareWith({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const texts = useTexts().patterns
  const patterns = useApp((s) => s.atlas.patterns)
  const compareWith = useApp((s) => s.compareWith)
  const [chosen, setChosen] = useState('')
  const id = useId()
  const others = [...patterns.keys()].filter((one) => one !== pattern.id)
  if (others.length === 0) return null
  return (
    <div className={styles.choose}>
      <label htmlFor={id}>{t('compare.with')}</label>
      <div>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t('compare.choose')}</option>
          {others.map((one) => (
            <option key={one} value={one}>
              {texts[one]?.name ?? one}
            </option>
          ))}
        </select>
        <button type="button" className={button.button} disabled={chosen === ''} onClick={() => compareWith(chosen)}>
          {t('compare.go')}
        </button>
      </div>
    </div>
  )
}
