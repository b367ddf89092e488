import { useState } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import { homeCare, waitsForDoctor } from '../../domain/homeCare.ts'
import { isForVisitors, kioskPoints } from '../../domain/kiosk.ts'
import type { ListEntry } from '../../domain/patternList.ts'
import { profileIn } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import type { PointRef } from '../../state/store.ts'
import { usePointName, useT, useTexts } from '../../state/texts.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { PointName } from '../controls/Tongue.tsx'
import { firstSide } from '../sides.ts'
import { Evidence, evidenceWords } from './Evidence.tsx'
import { First, useFirst } from './First.tsx'
import { HomeCard, HomeList, homeWords } from './Home.tsx'
import styles from './Kiosk.module.css'
import topic from './Topic.module.css'
import { Point } from './Point.tsx'
import { Screen } from './Screen.tsx'

const TABS = ['points', 'home', 'about', 'works'] as const
type Tab = (typeof TABS)[number]

/** A topic: its points, what it is, and what studies say; one point after the other on request. */
export function Pattern({ pattern, onBack }: { pattern: PatternContent; onBack: () => void }) {
  const t = useT()
  const nameOf = usePointName()
  const locale = useTexts()
  const text = locale.patterns[pattern.id]
  const atlas = useApp((s) => s.atlas)
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const selected = useApp((s) => s.selected)
  const select = useApp((s) => s.select)
  const lookFrom = useApp((s) => s.lookFrom)
  const yes = useApp((s) => s.yesFlags)
  const [tab, setTab] = useState<Tab>('points')
  const [open, setOpen] = useState<string | null>(null)
  const first = useFirst(yes)
  const points = kioskPoints(atlas, pattern, painSide, profile)
  const at = selected ? points.findIndex(({ codes }) => codes.includes(selected.code)) : -1
  const entry = points[at]

  const refOf = ({ codes, sides }: ListEntry): PointRef | null => {
    const point = atlas.points.get(codes[0] ?? '')
    if (!point) return null
    const side = sides.find((one) => one === painSide) ?? sides[0]
    return { code: point.code, side: point.paired && side && side !== 'midline' ? side : firstSide(point) }
  }
  const show = (index: number) => {
    const next = points[index]
    const ref = next ? refOf(next) : null
    select(ref)
    if (ref) lookFrom('best', ref)
    else lookFrom(pattern.view)
  }
  if (entry && selected)
    return (
      <Point
        pattern={pattern}
        entry={entry}
        count={points.length}
        at={at}
        onBack={() => show(-1)}
        onStep={(by) => show(at + by)}
      />
    )

  const care = homeCare(atlas, pattern, points, profile)
  const wait = waitsForDoctor(yes, atlas.content.redFlags)
  const tabs = TABS.filter((one) => one !== 'home' || care.press.length + care.exercises.length > 0)
  if (open !== null && !wait)
    return <HomeCard id={open} care={care} profile={profileIn(pattern, profile)} onBack={() => setOpen(null)} />

  const rows = points.flatMap((one, index) => {
    const point = atlas.points.get(one.codes[0] ?? '')
    return point ? [{ one, index, point, reason: text?.reasons[one.entry.reason] ?? '' }] : []
  })
  const avoid = pattern.avoid
    .filter(({ codes }) => codes.every(isForVisitors))
    .flatMap(({ note }) => text?.avoid[note] ?? [])
  const says: Record<Tab, string[]> = {
    points: [
      t('kiosk.points'),
      ...rows.map(({ one, point }) => `${one.number}. ${nameOf(point)}.`),
      t('kiosk.notAlone'),
    ],
    home: homeWords(care, wait, locale, t),
    about: [text?.plain ?? '', ...(text?.signs ?? []), t('list.doNot'), ...avoid],
    works: evidenceWords(pattern, locale, t),
  }
  return (
    <Screen
      id={`pattern ${pattern.id} ${tab}`}
      title={text?.name ?? pattern.id}
      hint={text?.summary}
      says={[...first, ...says[tab]]}
      back={onBack}
      named
    >
      <First lines={first} />
      <div className={topic.tabs}>
        <Segmented
          wide
          hideLegend
          legend={text?.name ?? pattern.id}
          options={tabs.map((value) => ({ value, label: t(`kiosk.tab.${value}`) }))}
          value={tab}
          onChange={setTab}
        />
      </div>
      {tab === 'points' && (
        <>
          <p className={styles.lead}>{t('kiosk.points')}</p>
          <ol className={topic.points}>
            {rows.map(({ one, index, point }) => (
              <li key={`${one.entry.code} ${one.number}`}>
                <button type="button" className={topic.point} data-code={point.code} onClick={() => show(index)}>
                  <span className={topic.number}>{one.number}</span>
                  <span>
                    <span className={topic.pointName}>
                      <PointName point={point} />
                    </span>
                    <span className={styles.summary}>{one.entry.code}</span>
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <p className={styles.small}>{t('kiosk.notAlone')}</p>
        </>
      )}
      {tab === 'home' && <HomeList care={care} wait={wait} onOpen={setOpen} />}
      {tab === 'about' && (
        <div className={topic.reading}>
          <p>{text?.plain}</p>
          <ul className={topic.bullets}>
            {text?.signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
          {avoid.length > 0 && (
            <>
              <h2 className={styles.level}>{t('list.doNot')}</h2>
              <ul className={topic.bullets}>
                {avoid.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {tab === 'works' && <Evidence pattern={pattern} />}
    </Screen>
  )
}
