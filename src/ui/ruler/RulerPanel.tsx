import { useEffect, useMemo, useRef } from 'react'
import { refWords } from '../../domain/findItWords.ts'
import { useApp } from '../../state/context.ts'
import type { RulerReading } from '../../state/rulerSlice.ts'
import {
  isUiKey,
  type Translate,
  translate,
  type UiKey,
  usePointName,
  useT,
  useTexts,
  usePunctuation,
} from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { CloseIcon } from '../controls/icons.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { StepPad } from '../controls/StepPad.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import panel from '../frame/Panel.module.css'
import { SIDE_PHRASE } from '../sides.ts'
import styles from './Ruler.module.css'
import { endOf, type RulerGroup, rulerGroups, valueOf } from './rulerOptions.ts'

const ENDS = [
  { end: 0, label: 'ruler.endA' },
  { end: 1, label: 'ruler.endB' },
] as const satisfies readonly { end: 0 | 1; label: UiKey }[]

/** What the ruler reads, and its two ends by name: everything the picture shows, without the picture. */
export function RulerPanel() {
  const t = useT()
  const texts = useTexts()
  const pointName = usePointName()
  const atlas = useApp((s) => s.atlas)
  const body = useApp((s) => s.body)
  const landmarks = useApp((s) => s.landmarks)
  const ruler = useApp((s) => s.ruler)
  const openRuler = useApp((s) => s.openRuler)
  const heading = useRef<HTMLHeadingElement>(null)
  const file = landmarks.kind === 'ready' ? landmarks.file : null
  const groups = useMemo(
    () => rulerGroups(atlas, file, body, (id) => texts.landmarks[id]?.name ?? null, pointName),
    [atlas, file, body, texts, pointName],
  )
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  if (!ruler) return null
  return (
    <section className={styles.panel} aria-label={t('ruler.label')}>
      <header className={styles.head}>
        <h2 className={styles.title} tabIndex={-1} ref={heading}>
          {t('ruler.label')}
        </h2>
        <button type="button" className={button.quiet} aria-label={t('ruler.close')} onClick={() => openRuler(false)}>
          <CloseIcon />
        </button>
      </header>
      <div aria-live="polite" data-announce="ruler">
        {ruler.reading ? <Reading reading={ruler.reading} /> : <p className={styles.how}>{t('ruler.how')}</p>}
        {landmarks.kind === 'failed' && <p role="alert">{t('guide.failed')}</p>}
      </div>
      <div className={styles.ends}>
        {ENDS.map(({ end, label }) => (
          <EndList key={end} end={end} label={t(label)} groups={groups} />
        ))}
      </div>
      {ruler.ends.some((end) => end !== null) && <Fine />}
    </section>
  )
}

/** Reading in words: cun and centimetres, whose cun it is, and what else the line runs over. */
function Reading({ reading }: { reading: RulerReading }) {
  const t = useT()
  const { gap } = usePunctuation()
  const texts = useTexts()
  const { skinM, straightM, cunM, segment, from, to, segmentCun, others } = reading
  const words = (id: string) => segmentName(id, (key) => isUiKey(texts, key) && translate(texts, key))
  const cm = centimetres(cunM)
  return (
    <>
      <p className={styles.reading}>{t('ruler.reading', { cun: (skinM / cunM).toFixed(1), cm: centimetres(skinM) })}</p>
      <p className={panel.small}>
        {t('ruler.readingMore', { cm: centimetres(straightM) })}
        {gap}
        {segment === FINGER ? t('ruler.thumbUsed') : t('ruler.segmentUsed', { segment: words(segment) })}
        {gap}
        {segmentWords(t, segment, { cm, cun: segmentCun, from, to }, (id) => refWords(`@${id}`, texts.findIt))}
      </p>
      {others.length > 0 && (
        <p className={panel.small}>{t('ruler.mixed', { segments: others.map(words).join(' · ') })}</p>
      )}
    </>
  )
}

const FINGER = 'finger_cun'
const centimetres = (metres: number): string => (metres * 100).toFixed(1)

/** A segment without a name of its own keeps its id: a visible fault instead of an empty word. */
function segmentName(id: string, say: (key: string) => string | false): string {
  return say(`ruler.segment.${id}`) || id
}

function segmentWords(
  t: Translate,
  segment: string,
  { cm, cun, from, to }: { cm: string; cun: number; from: string; to: string },
  name: (landmark: string) => string,
): string {
  if (segment === FINGER) return t('guide.thumb', { cm })
  if (from === to) return t('guide.rulerSpan', { cm, cun, at: name(from) })
  return t('guide.ruler', { cm, cun, from: name(from), to: name(to) })
}

function EndList({ end, label, groups }: { end: 0 | 1; label: string; groups: readonly RulerGroup[] }) {
  const t = useT()
  const texts = useTexts()
  const value = useApp((s) => valueOf(s.ruler?.ends[end] ?? null))
  const placeRulerEnd = useApp((s) => s.placeRulerEnd)
  // A thousand entries: made once, not with every choice, so that typing a code stays quick.
  const entries = useMemo(() => {
    const titleOf = (id: string) =>
      id === 'landmarks'
        ? t('ruler.groupLandmarks')
        : id === 'EX'
          ? t('pointIndex.extra')
          : (texts.meridians[id]?.name ?? id)
    return groups.map((group) => (
      <optgroup key={group.id} label={titleOf(group.id)}>
        {group.options.map(({ value: entry, name, side }) => (
          <option key={entry} value={entry}>
            {side === 'midline' ? name : t('ruler.option', { name, side: t(SIDE_PHRASE[side]) })}
          </option>
        ))}
      </optgroup>
    ))
  }, [groups, t, texts])
  return (
    <label className={styles.end}>
      <span>{label}</span>
      <select value={value} onChange={(event) => placeRulerEnd(end, endOf(event.target.value))}>
        <option value="">{t('ruler.choose')}</option>
        {value === 'place' && <option value="place">{t('ruler.aFree')}</option>}
        {entries}
      </select>
    </label>
  )
}

/** Small steps along the skin, for fingers and for keys. */
function Fine() {
  const t = useT()
  const active = useApp((s) => s.ruler?.active ?? 0)
  const ends = useApp((s) => s.ruler?.ends)
  const chooseRulerEnd = useApp((s) => s.chooseRulerEnd)
  const nudgeRulerEnd = useApp((s) => s.nudgeRulerEnd)
  // Only an end that lies somewhere can be moved.
  const moved = ends?.[active] ? active : active === 0 ? 1 : 0
  return (
    <Disclosure summary={t('ruler.fine')}>
      <div className={styles.fine}>
        {ends?.every((end) => end !== null) && (
          <Segmented
            hideLegend
            legend={t('ruler.fineWhich')}
            options={ENDS.map(({ end, label }) => ({ value: String(end), label: t(label) }))}
            value={String(moved)}
            onChange={(value) => chooseRulerEnd(value === '0' ? 0 : 1)}
          />
        )}
        <StepPad onStep={(rightMm, upMm) => nudgeRulerEnd(moved, rightMm, upMm)} />
      </div>
    </Disclosure>
  )
}
