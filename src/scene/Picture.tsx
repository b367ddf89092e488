/** Everything drawn, in one place. */
import { BodyLayer } from './BodyLayer.tsx'
import { CameraRig } from './CameraRig.tsx'
import { Controls } from './Controls.tsx'
import { CourseLayer } from './CourseLayer.tsx'
import { GuideLayer } from './GuideLayer.tsx'
import { Labels } from './Labels.tsx'
import { PairLayer } from './PairLayer.tsx'
import { ShapeLayer } from './ShapeLayer.tsx'
import { PointsLayer } from './PointsLayer.tsx'

export function Picture() {
  return (
    <>
      <CameraRig />
      <ShapeLayer />
      <BodyLayer />
      <CourseLayer />
      <PairLayer />
      <PointsLayer />
      <GuideLayer />
      <Labels />
      <Controls />
    </>
  )
}
