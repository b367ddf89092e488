import { useEffect } from 'react'
import { useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import styles from './Search.module.css'
import { TickIcon } from '../controls/icons.tsx'
import type { Row } from './useRows.tsx'

/** A row of the list and what choosing it does. */
export type Option = Omit<Row, 'to'> & { choose: () => void }

export interface Section {
  id: string
  label: string
  options: Option[]
}

interface Props {
  listId: string
  sections: readonly Section[]
  /** Place of the active row, counted over all sections; -1 for none. */
  active: number
  optionId: (at: number) => string
  onActive: (at: number) => void
  onChoose: (option: Option) => void
}

/** The rows in their groups; the field above keeps the focus and tells which of them is active. */
export function Options({ listId, sections, active, optionId, onActive, onChoose }: Props) {
  const t = useT()
  const current = active >= 0 ? optionId(active) : null
  useEffect(() => {
    if (current !== null) document.getElementById(current)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const before = (index: number) => sections.slice(0, index).reduce((sum, { options }) => sum + options.length, 0)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a combobox in groups: the tags of forms cannot show two lines, a colour and a heading
    <div id={listId} role="listbox" aria-label={t('search.results')} className={styles.list}>
      {sections.map(({ id, label, options }, index) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- groups within a listbox
        <div key={id} role="group" aria-labelledby={`${listId}-${id}`} className={styles.group} data-group={id}>
          <div id={`${listId}-${id}`} className={`${panel.label} ${styles.heading}`}>
            {label}
          </div>
          {options.map((option, at) => {
            const place = before(index) + at
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- focus and keys stay with the field, which names the active row (aria-activedescendant)
              <div
                key={option.key}
                id={optionId(place)}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag belongs to a form's own list
                role="option"
                aria-selected={place === active}
                className={styles.option}
                style={option.style}
                data-found={option.key}
                onPointerMove={() => {
                  if (place !== active) onActive(place)
                }}
                onClick={() => onChoose(option)}
              >
                <span className={styles.main}>
                  {option.picked && <TickIcon />}
                  {option.swatch && <i className={styles.swatch} aria-hidden="true" />}
                  {option.main}
                </span>
                {option.note && <span className={styles.note}>{option.note}</span>}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
