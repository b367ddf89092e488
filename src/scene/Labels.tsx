/** Names in the margins, hover tag, and L / R: one projection pass per drawn frame that moved. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { Locale } from '../domain/locale.ts'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { usePointName, useT, useTexts } from '../state/texts.ts'
import { courseSpot } from './courseSpot.ts'
import { chooseLabels, type VisibleMark } from './labelChoice.ts'
import { besideFigure, layoutLabels, type LabelWish, type PlacedLabel } from './labelLayout.ts'
import { linesOf } from './labelKnots.ts'
import { LabelView } from './labelView.ts'
import { apart, NumeralView, type PlacedNumeral } from './numeralView.ts'
import { labelsInSight, LEAST_FACING, siteLabels } from './guideLabels.ts'
import { leaderPath } from './leader.ts'
import { freeRect, type Rect } from './framing.ts'
import { eyeOf } from './orbit.ts'
import type { Segment } from './segments.ts'
import { facingOf, rayAt, toStage } from './projection.ts'
import { outline, outlineSpots, setLetters } from './sideLetters.ts'
import { type SideSpot, sideSpots } from './sideMarks.ts'
import { type Stage, useStage } from './stage.ts'
import type { Store } from '../state/store.ts'

const MOST_LABELS = 20
/** Spots this near the median plane may be named in either margin, metres. */
const NEAR_MIDLINE_M = 0.03
/** Air between labels and the edge of the free area. */
const MARGIN_PX = 8
/** Below this width full names would cover a figure seen close up. */
const ROOMY_PX = 560

type NameOf = ReturnType<typeof usePointName>

export function Labels() {
  const stage = useStage()
  const store = useAppStoreApi()
  const t = useT()
  const texts = useTexts()
  const nameOf = usePointName()
  const size = useThree((s) => s.size)
  const invalidate = useThree((s) => s.invalidate)
  const hovered = useApp((s) => s.hovered)
  const hoveredMeridian = useApp((s) => s.hoveredMeridian)
  const view = useRef<LabelView | null>(null)
  const last = useRef('')
  const lastMarks = useRef(stage.marks)
  const lastGuide = useRef(stage.guide)
  const lastPointer = useRef(stage.pointer)
  const numerals = useRef<NumeralView | null>(null)

  useEffect(() => {
    const made = new LabelView(stage.overlay)
    view.current = made
    numerals.current = new NumeralView(stage.overlay)
    last.current = ''
    let current = true
    const measureAgain = () => {
      if (!current) return
      made.forgetSizes()
      last.current = ''
      invalidate()
    }
    void document.fonts.ready.then(measureAgain)
    // Another language brings characters of a font that is fetched only then.
    document.fonts.addEventListener('loadingdone', measureAgain)
    return () => {
      current = false
      document.fonts.removeEventListener('loadingdone', measureAgain)
      numerals.current?.dispose()
      made.dispose()
      view.current = null
    }
  }, [stage, invalidate])

  useEffect(() => {
    view.current?.setLetters(t('scene.left'), t('scene.right'))
    last.current = ''
    invalidate()
  }, [t, texts, nameOf, hovered, hoveredMeridian, stage, invalidate])

  const spots = useRef<SideSpot[] | null>(null)
  useFrame(() => {
    const labels = view.current
    if (!labels) return
    const state = store.getState()
    const key = [
      ...stage.camera.matrixWorld.elements,
      ...stage.camera.projectionMatrix.elements,
      stage.surface.share,
      ...Object.values(stage.surface.build),
    ].join()
    if (
      key === last.current &&
      stage.marks === lastMarks.current &&
      stage.guide === lastGuide.current &&
      stage.pointer === lastPointer.current
    )
      return
    lastPointer.current = stage.pointer
    last.current = key
    lastMarks.current = stage.marks
    lastGuide.current = stage.guide
    spots.current ??= sideSpots(stage.data.body)
    const free = freeRect(size.width, size.height, state.insets)
    const { named, taken, lines } = setNames(stage, state, texts.points, labels, free, nameOf)
    setTag(stage, state, { named, meridians: texts.meridians, free }, labels, size.width, nameOf)
    setLetters(stage, labels, spots.current, free, { taken, lines })
    setNumerals(stage, numerals.current, free)
  }, -0.5)
  return null
}

/** @returns the labels as set, and the codes whose full name stands in a margin */
function setNames(
  stage: Stage,
  state: Store,
  texts: Locale['points'],
  view: LabelView,
  whole: Rect,
  nameOf: NameOf,
): { named: Set<string>; taken: Rect[]; lines: Segment[] } {
  const eye = eyeOf(stage.rig.pose)
  const visible: VisibleMark[] = []
  for (const mark of stage.marks) {
    if ((mark.style === 'idle' || mark.nameless) && !mark.selected) continue
    const open = mark.selected && stage.cutOut
    if (facingOf(mark.position, mark.normal, eye) < LEAST_FACING) continue
    if (!open && stage.surface.occluded(mark.position, eye)) continue
    const at = toStage(stage, mark.position)
    if (at) visible.push({ mark, ...at })
  }
  const chosen = chooseLabels(visible, state.painSide)
  const more = [...stage.guide.labels, ...siteLabels(stage.marks, texts)]
  const extra = labelsInSight(stage, more, whole, MOST_LABELS - chosen.length)
  const taught = new Map(extra.map(({ label }) => [label.id, { code: label.code, name: label.name }]))
  const words = (id: string) => taught.get(id) ?? textOf(state, id, nameOf)
  view.keepOnly(new Set([...chosen.map((c) => c.code), ...taught.keys()]))
  const free = {
    left: whole.left + MARGIN_PX,
    top: whole.top + MARGIN_PX,
    width: whole.width - 2 * MARGIN_PX,
    height: whole.height - 2 * MARGIN_PX,
  }
  const figure = outline(stage)
  const yielding = new Set(extra.filter(({ label }) => !label.strong).map(({ label }) => label.id))
  const setAs = (short: boolean, yields: boolean): PlacedLabel[] =>
    layoutLabels(
      [
        ...chosen.map(
          (c): LabelWish => ({
            id: c.code,
            spots: c.spots,
            eitherMargin: c.spots.length > 1 || c.spots[0]?.mark.side === 'midline',
            priority: c.priority,
            ...view.measure(c.code, words(c.code), short),
          }),
        ),
        ...extra.map(
          ({ label, x, y }): LabelWish => ({
            id: label.id,
            spots: [{ x, y }],
            eitherMargin: Math.abs(label.position[0]) < NEAR_MIDLINE_M,
            priority: label.priority,
            yields: yields && yielding.has(label.id),
            nearOnly: yielding.has(label.id),
            ...view.measure(label.id, words(label.id), short),
          }),
        ),
      ],
      { free, figure, gapPx: 2, stubPx: 14, markPx: 11, most: MOST_LABELS },
    )
  // Where the names of landmarks find no room beside the figure, those that stand on skin are left out.
  const set = (short: boolean): PlacedLabel[] => {
    const beside = setAs(short, true)
    if (yielding.size === 0) return beside
    const skin = outlineSpots(stage)
    const offSkin = setAs(short, false).filter((p) => {
      const { width, height } = view.measure(p.id, words(p.id), short)
      const isUnder = ({ x, y }: { x: number; y: number }) =>
        x > p.left && x < p.left + width && y > p.top && y < p.top + height
      return !yielding.has(p.id) || !skin.some(isUnder)
    })
    return offSkin.length > beside.length ? offSkin : beside
  }
  const wanted = Math.min(chosen.length + extra.length, MOST_LABELS)
  const good = (placed: PlacedLabel[]) => placed.length === wanted && besideFigure(placed, figure)
  // Full names where all find room beside the figure, else codes alone; close-ups have no beside.
  let placed = set(false)
  let short = false
  if (!good(placed)) {
    const codes = set(true)
    short = free.width < ROOMY_PX || good(codes) || codes.length > placed.length
    placed = short ? codes : set(false)
  }
  const onSkin = (x: number, y: number) => stage.surface.hit(eye, rayAt(stage, x, y).direction) !== null
  const strong = new Set([
    ...chosen.filter((c) => c.selected || c.code === state.hovered?.code).map((c) => c.code),
    ...extra.filter(({ label }) => label.strong).map(({ label }) => label.id),
  ])
  view.place(placed, strong, (label) => leaderPath(label, onSkin))
  const taken = placed.map((p) => ({ left: p.left, top: p.top, ...view.measure(p.id, words(p.id), short) }))
  return { named: new Set(short ? [] : placed.map((p) => p.id)), taken, lines: placed.flatMap(linesOf) }
}

function setNumerals(stage: Stage, view: NumeralView | null, free: Rect): void {
  const eye = eyeOf(stage.rig.pose)
  const seen = stage.guide.numerals.flatMap(({ position, normal, text, strong, beside }): PlacedNumeral[] => {
    if (facingOf(position, normal, eye) < 0.2 || stage.surface.occluded(position, eye)) return []
    const at = toStage(stage, position)
    if (!at || at.x < free.left || at.y < free.top || at.x > free.left + free.width || at.y > free.top + free.height)
      return []
    return [{ text, strong, beside, ...at }]
  })
  view?.show(apart(seen))
}

function textOf(state: Store, code: string, nameOf: NameOf): { code: string; name: string } {
  const point = state.atlas.points.get(code)
  return { code, name: point ? nameOf(point) : '' }
}

/** The tag names a hovered point that is in sight and has no full name in a margin, else a hovered meridian. */
function setTag(
  stage: Stage,
  state: Store,
  shown: { named: ReadonlySet<string>; meridians: Locale['meridians']; free: Rect },
  view: LabelView,
  width: number,
  nameOf: NameOf,
): void {
  const eye = eyeOf(stage.rig.pose)
  const mark = stage.marks.find((m) => m.hovered)
  const inSight =
    mark &&
    !shown.named.has(mark.code) &&
    facingOf(mark.position, mark.normal, eye) > 0 &&
    !stage.surface.occluded(mark.position, eye)
  const at = inSight && toStage(stage, mark.position)
  if (at) {
    view.hover(textOf(state, mark.code, nameOf), at.x, at.y, width)
    return
  }
  const id = mark ? null : state.hoveredMeridian
  const place = id && (stage.pointer ?? courseSpot(stage, id, shown.free))
  if (id && place) view.hover({ code: id, name: shown.meridians[id]?.name ?? '' }, place.x, place.y, width)
  else view.hover(null, 0, 0, width)
}
