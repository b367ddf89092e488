/** Lets the figure take other builds; draws nothing itself. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { coursesOf } from '../domain/courses.ts'
import type { BodyId } from '../domain/ids.ts'
import type { BodyPlaces } from '../domain/places.ts'
import { useAppStoreApi } from '../state/context.ts'
import { followShape } from './shape/followShape.ts'
import { ShapeLoader } from './shape/shapeFiles.ts'
import { useStage } from './stage.ts'

const newWorker = () => new Worker(new URL('./shape/solveWorker.ts', import.meta.url), { type: 'module' })

export function ShapeLayer() {
  const stage = useStage()
  const store = useAppStoreApi()
  const invalidate = useThree((s) => s.invalidate)

  useEffect(() => {
    stage.redraw = invalidate
    const { shapeFiles, body: asset, courses } = stage.data
    const defaultPlaces = (body: BodyId): BodyPlaces => {
      const { builtAtlas, atlas, builtLandmarks } = store.getState()
      const points = [...(builtAtlas ?? atlas).points.values()]
      return {
        anchors: Object.fromEntries(points.map((point) => [point.code, point.anchors[body]])),
        alternatives: Object.fromEntries(
          points.map((point) => [point.code, point.alternatives.map((site) => site.built[body])]),
        ),
        landmarks: builtLandmarks?.bodies[body]?.landmarks ?? [],
        segments: builtLandmarks?.bodies[body]?.segments ?? [],
        courses: coursesOf(courses, body),
      }
    }
    const loader = new ShapeLoader(shapeFiles, asset.positions.male.length / 3)
    return followShape(store, stage, loader, defaultPlaces, newWorker)
  }, [stage, store, invalidate])

  return null
}
