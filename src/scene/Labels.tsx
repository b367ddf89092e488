/** Names in the margins, hover tag, and L / R: one projection pass per drawn frame that moved. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { Locale } from '../domain/locale.ts'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { usePointName, useT, useTexts } from '../state/texts.ts'
import { courseSpot } from './courseSpot.ts'
import { planLabels } from './labelPlan.ts'
import { LabelView } from './labelView.ts'
import { apart, NumeralView, type PlacedNumeral } from './numeralView.ts'
import { LimbMask } from './limbMask.ts'
import { freeRect, type Rect } from './framing.ts'
import { eyeOf } from './orbit.ts'
import { facingOf, toStage } from './projection.ts'
import { setLetters } from './sideLetters.ts'
import { type SideSpot, sideSpots } from './sideMarks.ts'
import { type Stage, useStage } from './stage.ts'
import type { Store } from '../state/store.ts'

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
  const mask = useRef<LimbMask | null>(null)
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
    mask.current ??= new LimbMask(stage.data.body)
    const plan = planLabels(stage, state, free, mask.current, {
      texts: texts.points,
      nameOf: (code) => textOf(state, code, nameOf).name,
      measure: (id, text, short) => labels.measure(id, text, short),
      keep: (ids) => labels.keepOnly(ids),
    })
    labels.place(plan)
    const { named, taken, lines } = plan
    setTag(stage, state, { named, meridians: texts.meridians, free }, labels, size.width, nameOf)
    setLetters(stage, labels, spots.current, free, { taken, lines })
    setNumerals(stage, numerals.current, free)
  }, -0.5)
  return null
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
