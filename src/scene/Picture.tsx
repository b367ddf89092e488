/** Everything drawn, in one place. */
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { useApp } from '../state/context.ts'
import { guidedStep } from '../state/quizSight.ts'
import { shownOnBody } from '../state/shownSlice.ts'
import { quizShown } from '../state/learnSlice.ts'
import { BodyLayer } from './BodyLayer.tsx'
import { CameraRig } from './CameraRig.tsx'
import { Controls } from './Controls.tsx'
import { CourseLayer } from './CourseLayer.tsx'
import { Labels } from './Labels.tsx'
import { ShapeLayer } from './ShapeLayer.tsx'
import { PointsLayer } from './PointsLayer.tsx'

/** The panel tells when its own part fails to load; the figure must stay either way. */
const RulerLayer = lazy<ComponentType>(() => import('./RulerLayer.tsx').catch(() => ({ default: RulerMissing })))

/** Pictures for paper, wanted by few. */
const SnapshotLayer = lazy<ComponentType>(() =>
  import('./snapshot/SnapshotLayer.tsx').catch(() => ({ default: SnapshotMissing })),
)

function SnapshotMissing() {
  const request = useApp((s) => s.snapshotRequest)
  const answer = useApp((s) => s.answerSnapshot)
  useEffect(() => {
    if (request) answer(request, { kind: 'failed', reason: 'SnapshotLayer' })
  }, [request, answer])
  return null
}

/** Marks and measures of the quiz; without it all is asked in words. */
const QuizLayer = lazy<ComponentType>(() => import('./QuizLayer.tsx').catch(() => ({ default: QuizMissing })))

/** Nothing can be marked or measured then: all is asked in words. */
function QuizMissing() {
  const setLearn = useApp((s) => s.setLearn)
  useEffect(() => setLearn({ nearPoints: 'failed' }), [setLearn])
  return null
}

/** Constructions and landmarks, once they are asked for; their steps and names are in the lists as well. */
const GuideLayer = lazy<ComponentType>(() => import('./GuideLayer.tsx').then((m) => ({ default: m.GuideLayer }), lost))

/** Electro pairs, which few patterns have and few readers ask for. */
const PairLayer = lazy<ComponentType>(() => import('./PairLayer.tsx').then((m) => ({ default: m.PairLayer }), lost))

/** Stands for a part that could not be downloaded, and says so; the figure stays. */
function Lost() {
  const notify = useApp((s) => s.notify)
  useEffect(() => notify({ id: 'part', kind: 'warning', key: 'part.failed' }), [notify])
  return null
}
const lost = (): { default: ComponentType } => ({ default: Lost })

/** Only a kiosk turns by itself; without this part it stands still. */
const Turntable = lazy<ComponentType>(() => import('./Turntable.tsx').catch(() => ({ default: () => null })))

function RulerMissing() {
  const openRuler = useApp((s) => s.openRuler)
  const notify = useApp((s) => s.notify)
  useEffect(() => {
    openRuler(false)
    notify({ id: 'ruler', kind: 'warning', key: 'ruler.failed' })
  }, [openRuler, notify])
  return null
}

export function Picture() {
  const ruler = useApp((s) => s.ruler !== null)
  const snapshot = useApp((s) => s.snapshotRequest !== null)
  const turning = useApp((s) => s.attract)
  const guide = useApp((s) => guidedStep(s) !== null || s.layers.includes('landmarks'))
  const pairs = useApp((s) => (shownOnBody(s)?.pairs?.length ?? 0) > 0)
  const quiz = useApp((s) => s.page?.id === 'learn' || quizShown(s))
  return (
    <>
      <CameraRig />
      <ShapeLayer />
      <BodyLayer />
      <CourseLayer />
      <PointsLayer />
      {pairs && (
        <Suspense>
          <PairLayer />
        </Suspense>
      )}
      {guide && (
        <Suspense>
          <GuideLayer />
        </Suspense>
      )}
      {ruler && (
        <Suspense>
          <RulerLayer />
        </Suspense>
      )}
      {quiz && (
        <Suspense>
          <QuizLayer />
        </Suspense>
      )}
      {snapshot && (
        <Suspense>
          <SnapshotLayer />
        </Suspense>
      )}
      {turning && (
        <Suspense>
          <Turntable />
        </Suspense>
      )}
      {/* A turning figure would move its names about. */}
      {!turning && <Labels />}
      <Controls />
    </>
  )
}
