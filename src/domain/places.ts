/** Everything that lies on one body, from whichever built files hold it. */
import type {
  AnchorsFile,
  BodyAnchors,
  BuiltAlternative,
  BuiltLandmark,
  BuiltSegment,
  CoursesFile,
  LandmarksFile,
  PresetFile,
} from './built.ts'
import { type Course, bothSides, coursesOf, mirrorFrom, verticesOf } from './courses.ts'
import type { BodyId, PointCode } from './ids.ts'

export interface BodyPlaces {
  anchors: BodyAnchors
  /** Point → its alternative sites. */
  alternatives: Record<PointCode, BuiltAlternative[]>
  landmarks: BuiltLandmark[]
  segments: BuiltSegment[]
  /** Both sides. */
  courses: Course[]
}

/** Places of a default body. @throws Error naming the file that lacks it */
export function placesOf(
  files: { anchors: AnchorsFile; landmarks: LandmarksFile; courses: CoursesFile },
  body: BodyId,
): BodyPlaces {
  const anchors = files.anchors.bodies[body]
  if (!anchors) throw new Error(`built/anchors.json: bodies.${body}: expected anchors, received none`)
  const held = files.landmarks.bodies[body]
  if (!held) throw new Error(`built/landmarks.json: bodies.${body}: expected landmarks, received none`)
  return {
    anchors,
    alternatives: files.anchors.alternatives[body] ?? {},
    ...held,
    courses: coursesOf(files.courses, body),
  }
}

/** Places of a preset. @throws Error when its mirror list does not cover its courses */
export function presetPlaces(file: PresetFile): BodyPlaces {
  const { anchors, alternatives, landmarks, segments } = file
  const courses = bothSides(
    file.courses,
    mirrorFrom(verticesOf(file.courses), file.mirrorOf, `bodies/${file.body}.json`),
  )
  return { anchors, alternatives, landmarks, segments, courses }
}
