import { useMemo, useState } from 'react'
import { sheetOfPattern } from '../../domain/handout.ts'
import type { PickedSide } from '../../domain/picked.ts'
import { needsPractitioner, usualMinutes } from '../../domain/practice.ts'
import { createPointSearch } from '../../domain/search/points.ts'
import { MOST_STEPS, type SessionStep, sessionTechniques } from '../../domain/session.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { usePointName, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import handout from '../handout/Handout.module.css'
import styles from './Session.module.css'

/** Hits shown while a name is typed. */
const MOST_HITS = 5

/** Adds points: those of the pattern at hand, the picked list, or one found by any of its names. */
export function AddPoints({ onSaid }: { onSaid: (said: string) => void }) {
  const t = useT()
  const texts = useTexts().patterns
  const nameOf = usePointName()
  const store = useAppStoreApi()
  const atlas = useApp((s) => s.atlas)
  const pattern = useApp((s) =>
    s.patternId && s.gate === 'clear' ? (s.atlas.patterns.get(s.patternId) ?? null) : null,
  )
  const picked = useApp((s) => s.picked)
  const count = useApp((s) => s.practice.steps.length)
  const changePractice = useApp((s) => s.changePractice)
  const [query, setQuery] = useState('')
  const search = useMemo(() => createPointSearch(atlas.points.values()), [atlas])
  const hits = query.trim() === '' ? [] : search(query, MOST_HITS).hits.slice(0, MOST_HITS)

  const stepAt = (code: string, side: PickedSide): SessionStep[] => {
    const point = atlas.points.get(code)
    if (!point) return []
    const { techniques } = atlas.content
    const offered = sessionTechniques(point, techniques)
    const open = offered.find((id) => store.getState().practitioner || !needsPractitioner(point, id, atlas.highRisk))
    const technique = open ?? offered[0]
    return technique ? [{ code, side, technique, minutes: usualMinutes(techniques[technique]) }] : []
  }
  const add = (more: readonly SessionStep[]) => {
    const { steps } = store.getState().practice
    const room = more.slice(0, MOST_STEPS - steps.length)
    changePractice({ steps: [...steps, ...room] })
    onSaid(
      room.length < more.length
        ? t('session.full')
        : t('session.addedOne', { point: room.map(({ code }) => code).join(' ') }),
    )
  }
  const addPattern = () => {
    if (!pattern) return
    const { painSide, profile, variations } = store.getState()
    const { entries } = sheetOfPattern(atlas, pattern, painSide, profile, variations)
    // What is only sometimes added is chosen one by one, or with its variation.
    const wanted = entries.filter(({ kind, touch }) => !touch && (kind === 'main' || variations.length > 0))
    add(
      wanted.flatMap(({ codes, sides }) =>
        codes.flatMap((code) => stepAt(code, sides.length > 1 ? 'both' : (sides[0] ?? 'both'))),
      ),
    )
  }
  return (
    <section className={styles.add} aria-labelledby="session-add">
      <h3 id="session-add" className={panel.label}>
        {t('session.add')}
      </h3>
      <div className={handout.actions}>
        {pattern && (
          <button type="button" className={button.button} disabled={count >= MOST_STEPS} onClick={addPattern}>
            {t('session.addPattern', { name: texts[pattern.id]?.name ?? pattern.id })}
          </button>
        )}
        {picked.length > 0 && (
          <button
            type="button"
            className={button.button}
            disabled={count >= MOST_STEPS}
            onClick={() => add(picked.flatMap(({ code, side }) => stepAt(code, side)))}
          >
            {t('session.addPicked', { count: picked.length })}
          </button>
        )}
      </div>
      <label className={handout.field}>
        {t('session.addHint')}
        <input type="search" value={query} autoComplete="off" onChange={(event) => setQuery(event.target.value)} />
      </label>
      <ul className={styles.hits}>
        {hits.map(({ code }) => {
          const point = atlas.points.get(code)
          return (
            point &&
            sessionTechniques(point, atlas.content.techniques).length > 0 && (
              <li key={code}>
                <button
                  type="button"
                  className={button.button}
                  disabled={count >= MOST_STEPS}
                  aria-label={t('session.addOne', { point: `${code} ${nameOf(point)}` })}
                  onClick={() => add(stepAt(code, point.paired ? 'both' : 'midline'))}
                >
                  + <span className={panel.code}>{code}</span> {nameOf(point)}
                </button>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
