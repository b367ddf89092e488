import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { meridianPoints } from '../../domain/categories.ts'
import { patternList } from '../../domain/patternList.ts'
import { shownArm } from '../../state/armSlice.ts'
import { useApp } from '../../state/context.ts'
import { isUiKey, translate, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { SIDE_PHRASE } from '../sides.ts'
import { onAnnounce, wished } from './announce.ts'
import { useKeptFocus } from './useKeptFocus.ts'

/** Changes that come together are said together, once nothing has changed for this long. */
const QUIET_MS = 250

/**
 * Says politely what changed on the canvas. The only region that speaks of it, so nothing is said twice: names are
 * left to the heading that takes the focus; here is what the heading does not tell.
 */
export function Announcer() {
  const now = [...useSayings(), ...useSyncExternalStore(onAnnounce, wished)]
  const key = JSON.stringify(now)
  const [said, setSaid] = useState('[]')
  useKeptFocus()
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(key), QUIET_MS)
    return () => window.clearTimeout(timer)
  }, [key])
  return (
    <div className="visuallyHidden" aria-live="polite">
      {(JSON.parse(said) as typeof now).map(([topic, words]) => (
        <p key={topic} data-announce={topic}>
          {words}
        </p>
      ))}
    </div>
  )
}

/** Topic and words, from the state alone; "" where there is nothing to say. */
function useSayings(): (readonly [topic: string, words: string])[] {
  const t = useT()
  const texts = useTexts()
  const { clause } = usePunctuation()
  const selected = useApp((s) => s.selected)
  const atlas = useApp((s) => s.atlas)
  const meridian = useApp((s) => s.selectedMeridian)
  const layers = useApp((s) => s.layers)
  const arm = useApp(shownArm)
  const phrase = useApp((s) => s.cameraPhrase)
  const counts = usePointCounts()
  return [
    ['pattern', counts ? t('announce.pattern', counts) : ''],
    ['layers', layers.map((layer) => t(`announce.layer.${layer}`)).join(' ')],
    [
      'meridian',
      meridian
        ? t('announce.meridian', {
            name: texts.meridians[meridian]?.name ?? meridian,
            count: meridianPoints(atlas.points.values(), meridian).length,
          })
        : '',
    ],
    ['selection', selected ? t('announce.selected', { code: selected.code, side: t(SIDE_PHRASE[selected.side]) }) : ''],
    ['arm', arm ? t(arm === 'left' ? 'announce.armLeft' : 'announce.armRight') : ''],
    [
      'camera',
      (phrase ?? '')
        .split(' ')
        .flatMap((one) => (isUiKey(texts, one) ? translate(texts, one) : []))
        .join(clause),
    ],
  ]
}

/** How many points of the open pattern are on the body; null before its red flags are answered. */
function usePointCounts(): { main: number; add: number } | null {
  const atlas = useApp((s) => s.atlas)
  const pattern = useApp((s) => (s.patternId && s.gate === 'clear' ? s.atlas.patterns.get(s.patternId) : undefined))
  const compared = useApp((s) => s.compareId !== null)
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const chosen = useApp((s) => s.variations)
  return useMemo(() => {
    if (!pattern || compared) return null
    const shown = patternList(atlas, pattern, painSide, profile, chosen)
      .filter(({ id }) => id !== 'avoided' && id !== 'removed')
      .flatMap(({ entries }) => entries)
    const count = (kind: 'main' | 'add') => shown.filter((entry) => entry.kind === kind).length
    return { main: count('main'), add: count('add') }
  }, [atlas, pattern, compared, painSide, profile, chosen])
}
