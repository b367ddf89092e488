import { useEffect, useMemo, useState } from 'react'
import { type SheetEntry, sheetOfList, sheetOfPattern } from '../../domain/handout.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { keepPracticeOnce } from '../../state/practiceStorage.ts'
import {
  SNAPSHOT_VIEWS,
  type SnapshotRequest,
  type SnapshotSpot,
  type SnapshotViews,
} from '../../state/snapshotSlice.ts'
import { useLanguage, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { CloseIcon } from '../controls/icons.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import { ClinicPart } from './ClinicPart.tsx'
import styles from './Handout.module.css'
import { HandoutSheet } from './HandoutSheet.tsx'
import { Paper, usePaper } from './Paper.tsx'
import { isLocal, publicSearch } from './publicAddress.ts'
import { useSnapshot } from './useSnapshot.ts'

/** Room for the picture, mm: the width of both papers less their margins. */
const PLATE_MM = { width: 182, height: 104 }

/** What is drawn for the lines of a sheet. */
export function spotsOf(entries: readonly SheetEntry[]): SnapshotSpot[] {
  return entries
    .filter(({ touch }) => !touch)
    .flatMap(({ codes, sides, number, kind }) =>
      codes.flatMap((code) => sides.map((side) => ({ code, side, number, kind }))),
    )
}

/** The handout of the pattern at hand, or of the picked points: what is on it, a preview, and the printer. */
export function HandoutPage() {
  const t = useT()
  const store = useAppStoreApi()
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const gate = useApp((s) => s.gate)
  const picked = useApp((s) => s.picked)
  const [wanted, setWanted] = useState<'pattern' | 'list'>('pattern')
  useEffect(() => keepPracticeOnce(store), [store])
  // Warning signs come before points: a pattern's sheet waits for their answers, and an emergency ends it.
  const open = pattern !== null && gate === 'clear'
  const of = picked.length > 0 && (wanted === 'list' || pattern === null) ? 'list' : 'pattern'
  return (
    <PageFrame title={t('page.handout')} wide>
      {pattern && picked.length > 0 && gate !== 'emergency' && (
        <Segmented
          legend={t('handout.of')}
          options={[
            { value: 'pattern', label: t('handout.of.pattern') },
            { value: 'list', label: t('handout.of.list', { count: picked.length }) },
          ]}
          value={of}
          onChange={setWanted}
        />
      )}
      {gate === 'emergency' ? (
        <p>{t('emergency.noPoints')}</p>
      ) : of === 'list' ? (
        <Preview key="list" of="list" />
      ) : open ? (
        <Preview key="pattern" of="pattern" />
      ) : (
        <NotYet pattern={pattern !== null} />
      )}
    </PageFrame>
  )
}

function NotYet({ pattern }: { pattern: boolean }) {
  const t = useT()
  const openPage = useApp((s) => s.openPage)
  return (
    <>
      <p>{t(pattern ? 'handout.neededCheck' : 'handout.none')}</p>
      <button type="button" className={button.primary} onClick={() => openPage(null)}>
        {t(pattern ? 'check.title' : 'home.patterns')}
      </button>
    </>
  )
}

function Preview({ of }: { of: 'pattern' | 'list' }) {
  const t = useT()
  const store = useAppStoreApi()
  const language = useLanguage()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const pattern = useApp((s) => (of === 'pattern' && s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const painSide = useApp((s) => s.painSide)
  const profile = useApp((s) => s.profile)
  const variations = useApp((s) => s.variations)
  const picked = useApp((s) => s.picked)
  const [views, setViews] = useState<SnapshotViews>('auto')
  const [withAdded, setWithAdded] = useState(true)

  const { entries, leftOut } = useMemo(() => {
    if (!pattern) return { entries: sheetOfList(atlas, picked), leftOut: 0 }
    const sheet = sheetOfPattern(atlas, pattern, painSide, profile, variations)
    return { ...sheet, entries: sheet.entries.filter(({ kind }) => withAdded || kind === 'main') }
  }, [atlas, pattern, picked, painSide, profile, variations, withAdded])
  const request = useMemo((): SnapshotRequest | null => {
    const spots = spotsOf(entries)
    if (spots.length === 0) return null
    return {
      views,
      spots,
      area: pattern && { patternId: pattern.id, painSide },
      widthMm: PLATE_MM.width,
      heightMm: PLATE_MM.height,
    }
  }, [entries, views, pattern, painSide])
  useSnapshot(request)
  const search = publicSearch(store.getState(), pattern ? { kind: 'pattern' } : { kind: 'list', picked }, language)
  return (
    <>
      <div className={styles.choices}>
        <PictureChoice value={views} onChange={setViews} />
        <PaperChoice />
      </div>
      {pattern && pattern.add.length > 0 && (
        <label className={styles.check}>
          <input type="checkbox" checked={withAdded} onChange={(event) => setWithAdded(event.target.checked)} />
          {t('handout.withAdded')}
        </label>
      )}
      {leftOut > 0 && <p className={panel.small}>{t('handout.leftOut', { count: leftOut })}</p>}
      {of === 'list' && <PickedList />}
      <ClinicPart note="handoutNote" hint={t('handout.noteHint')} label={t('handout.note')} />
      <div className={styles.actions}>
        <PrintButton />
      </div>
      {isLocal() && <p className={panel.small}>{t('handout.codeLocal')}</p>}
      <Paper
        label={`${t('handout.preview')}: ${pattern ? (texts.patterns[pattern.id]?.name ?? '') : t('handout.list')}`}
      >
        <HandoutSheet pattern={pattern} entries={entries} search={search} />
      </Paper>
    </>
  )
}

/** Which view the picture shows; nothing where there is none. */
export function PictureChoice({ value, onChange }: { value: SnapshotViews; onChange: (views: SnapshotViews) => void }) {
  const t = useT()
  const drawable = useApp((s) => s.sceneStatus.kind !== 'unsupported' && s.sceneStatus.kind !== 'failed')
  if (!drawable) return null
  return (
    <Segmented
      legend={t('handout.views')}
      options={SNAPSHOT_VIEWS.map((one) => ({ value: one, label: t(`handout.views.${one}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}

export function PaperChoice() {
  const t = useT()
  const paper = usePaper()
  const setPaper = useApp((s) => s.setPaper)
  return (
    <Segmented
      legend={t('handout.paper')}
      options={[
        { value: 'a4', label: t('handout.paper.a4') },
        { value: 'letter', label: t('handout.paper.letter') },
      ]}
      value={paper}
      onChange={setPaper}
    />
  )
}

/** Prints once the picture is there. */
export function PrintButton() {
  const t = useT()
  const drawing = useApp((s) => s.snapshot.kind === 'drawing')
  return (
    <button type="button" className={button.primary} disabled={drawing} onClick={() => window.print()}>
      {t(drawing ? 'handout.plateDrawing' : 'handout.print')}
    </button>
  )
}

/** The picked points, each with its way out. */
function PickedList() {
  const t = useT()
  const { gap } = usePunctuation()
  const picked = useApp((s) => s.picked)
  const unpickPoint = useApp((s) => s.unpickPoint)
  const clearPicked = useApp((s) => s.clearPicked)
  return (
    <section aria-label={t('handout.picked')}>
      <ul className={styles.picked}>
        {picked.map(({ code, side }) => (
          <li key={code}>
            <span className={panel.code}>{code}</span>
            {gap || ' '}
            {t(side === 'midline' ? 'side.midline' : `side.${side}`)}
            <button
              type="button"
              className={button.quiet}
              aria-label={t('handout.remove', { point: code })}
              onClick={() => unpickPoint(code)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={button.quiet} onClick={clearPicked}>
        {t('handout.clear')}
      </button>
    </section>
  )
}
