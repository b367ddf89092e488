/** The quiz on the body: the spot asked about, the student's mark, and the way from it to the true place. Lazy. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { BufferGeometry, Mesh, type ShaderMaterial, type Vector2 } from 'three'
import { EFFORT, type Tape } from '../geometry/skinRuler.ts'
import { useApp, useAppStoreApi } from '../state/context.ts'
import type { MarkWish } from '../state/learnSlice.ts'
import { quizOnBody } from '../state/quizSight.ts'
import { judgeMark, placeMark, questionOf } from '../state/quizRun.ts'
import { usePointName } from '../state/texts.ts'
import type { SkinPlace } from '../state/rulerSlice.ts'
import { ribbonArrays } from './constructionMesh.ts'
import { useTheme } from './environment.ts'
import { freeRect } from './framing.ts'
import { rgbOf, setRibbons } from './guideGeometry.ts'
import { createLineMaterial } from './guideMaterials.ts'
import { eyeOf } from './orbit.ts'
import { PALETTES } from './palette.ts'
import { rayAt, toStage } from './projection.ts'
import { judgedMark, nearPointsOn } from './quizPlaces.ts'
import { type QuizSpot, QuizView } from './quizView.ts'
import { RulerMeasure } from './rulerMeasure.ts'
import { tapePieces } from './rulerMesh.ts'
import { drawnOn, stepAlong } from './rulerStage.ts'
import { rulerTool } from './rulerTool.ts'
import { type Stage, useStage } from './stage.ts'

export default function QuizLayer() {
  const stage = useStage()
  const store = useAppStoreApi()
  const theme = useTheme()
  const size = useThree((s) => s.size)
  const invalidate = useThree((s) => s.invalidate)
  const atlas = useApp((s) => s.atlas)
  const body = useApp((s) => s.body)
  const shape = useApp((s) => s.shape)
  const file = useApp((s) => (s.landmarks.kind === 'ready' ? s.landmarks.file : null))
  const question = useApp((s) => (quizOnBody(s) ? questionOf(s.quiz) : null))
  const guided = useApp((s) => s.quiz?.guide?.ref ?? null)
  const nameOf = usePointName()
  const given = useApp((s) => s.quiz?.given ?? null)
  const mark = useApp((s) => s.quiz?.mark ?? null)
  const wish = useApp((s) => s.quiz?.wish ?? null)

  const measure = useMemo(() => new RulerMeasure(stage.surface), [stage])
  const mesh = useMemo(() => {
    const made = new Mesh(new BufferGeometry(), createLineMaterial())
    made.frustumCulled = false
    made.renderOrder = 2.2
    made.visible = false
    return made
  }, [])
  const view = useRef<QuizView | null>(null)
  /** The mark under the pointer, until its new place comes back from the store. */
  const held = useRef<SkinPlace | null>(null)
  const way = useRef<Tape | null>(null)
  const redraw = useRef(() => {})

  useEffect(() => {
    const made = new QuizView(stage.overlay)
    view.current = made
    return () => {
      made.dispose()
      mesh.geometry.dispose()
      mesh.material.dispose()
      view.current = null
    }
  }, [stage, mesh])

  // Known before a session begins, since its choices rest on it; anew for another body.
  useEffect(() => {
    const tell = () => store.getState().setLearn({ nearPoints: nearPointsOn(atlas, body, stage.surface) })
    if (stage.surface.shows(body, shape)) {
      tell()
      return
    }
    return stage.surface.onChange(() => {
      if (!stage.surface.stale && stage.surface.shows(body, shape)) tell()
    })
  }, [atlas, body, shape, stage, store])

  // A new question is looked at from where it can be answered.
  useEffect(() => {
    held.current = null
    const { lookFrom } = store.getState()
    if (question?.kind === 'spot') lookFrom('best', { code: question.code, side: question.side })
    if (question?.kind === 'tap') {
      const anchor = store.getState().atlas.points.get(question.code)?.anchors[store.getState().body][0]
      lookFrom(anchor && stage.surface.normalAt(anchor)[2] < 0 ? 'back' : 'front')
    }
  }, [question, stage, store])

  const asking = question?.kind === 'tap' && given === null
  const nowMark = useRef(mark)
  nowMark.current = mark
  useEffect(() => {
    if (!asking) return
    const tool = rulerTool(stage, {
      places: () => [nowMark.current, null],
      active: () => 0,
      // Named spots would draw the mark to themselves and tell where they are.
      names: () => [],
      chosen: () => {},
      moved: ({ place }) => {
        held.current = place
        invalidate()
      },
      placed: ({ place }) => {
        held.current = null
        placeMark(store, place)
        invalidate()
      },
    })
    stage.tool = tool
    store.getState().hover(null)
    return () => {
      if (stage.tool === tool) stage.tool = null
    }
  }, [asking, stage, store, invalidate])

  const done = useRef(wish?.nonce ?? 0)
  useEffect(() => {
    // Each question counts its wishes anew.
    const before = done.current
    done.current = wish?.nonce ?? 0
    if (!wish || wish.nonce === before) return
    if (wish.kind !== 'judge') {
      const place = wishedPlace(stage, wish, nowMark.current, store.getState().insets)
      if (place) placeMark(store, place)
      return
    }
    const code = questionOf(store.getState().quiz)?.code
    const judged =
      nowMark.current && code !== undefined
        ? judgedMark(atlas, body, file?.bodies[body], stage.surface, measure, code, nowMark.current)
        : null
    if (judged) judgeMark(store, judged.measure, judged.side, new Date())
  }, [wish, stage, store, atlas, body, file, measure])

  // From the mark to the true place, once it is known.
  useEffect(() => {
    const anchor =
      question && given?.kind === 'mark'
        ? atlas.points.get(question.code)?.anchors[body].find(({ side }) => side === given.side)
        : undefined
    way.current = anchor && mark ? tapeOrNull(measure, mark, anchor) : null
    redraw.current()
    return stage.surface.onChange(() => redraw.current())
  }, [question, given, mark, atlas, body, measure, stage])

  redraw.current = () => {
    const palette = PALETTES[theme]
    const colours = { accent: rgbOf(palette.accent), ink: rgbOf(palette.ink) }
    const pieces = way.current ? tapePieces(drawnOn(stage, way.current), [], colours) : []
    setRibbons(mesh.geometry, ribbonArrays(pieces))
    mesh.visible = pieces.length > 0
    invalidate()
  }
  useEffect(() => redraw.current(), [theme])

  useFrame(({ gl }) => {
    const dpr = gl.getPixelRatio()
    const { stagePx, pixelRatio } = (mesh.material as ShaderMaterial).uniforms
    ;(stagePx!.value as Vector2).set(size.width * dpr, size.height * dpr)
    pixelRatio!.value = dpr
    const asked = question && given === null && question.kind === 'spot' ? question : null
    const shown = asked ?? (question && given ? guided : null)
    const point = shown ? atlas.points.get(shown.code) : undefined
    const spot = point?.anchors[body].find(({ side }) => side === shown?.side) ?? null
    const name = point && !asked ? `${point.code} ${nameOf(point)}` : ''
    const place = question?.kind === 'tap' ? (held.current ?? mark) : null
    view.current?.show(onStage(stage, place), onStage(stage, spot), name)
  }, -0.45)

  return <primitive object={mesh} />
}

function onStage(stage: Stage, place: SkinPlace | null): QuizSpot | null {
  const spot = place && stage.surface.pointAt(place)
  const at = spot && toStage(stage, spot)
  return spot && at ? { ...at, behind: stage.surface.occluded(spot, eyeOf(stage.rig.pose)) } : null
}

/** Where a wish puts the mark: a step farther, or in the middle of what is seen; beside the body the nearest skin. */
function wishedPlace(
  stage: Stage,
  wish: Exclude<MarkWish, { kind: 'judge' }>,
  mark: SkinPlace | null,
  insets: Parameters<typeof freeRect>[2],
): SkinPlace | null {
  if (wish.kind === 'step') return mark && stepAlong(stage, mark, wish.rightMm / 1000, wish.upMm / 1000)
  const { pose, stage: size } = stage.rig
  const free = freeRect(size.width, size.height, insets)
  const { direction } = rayAt(stage, free.left + free.width / 2, free.top + free.height / 2)
  return stage.surface.hitSpot(eyeOf(pose), direction) ?? stage.surface.nearestSpot(pose.target)
}

function tapeOrNull(measure: RulerMeasure, from: SkinPlace, to: SkinPlace): Tape | null {
  try {
    return measure.tape(from, to, EFFORT.resting)
  } catch {
    return null
  }
}
