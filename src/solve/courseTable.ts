/** The table of meridian courses (assets/anatomy/courses.json): what each passes, in order, as data. */
import * as v from 'valibot'
import { MERIDIAN_IDS, SourceId } from '../domain/ids.ts'
import { Ref } from '../domain/rules.ts'

/** A bend that no point marks: a share of the way between two spots, brought to the nearest skin. */
const Between = v.strictObject({ between: v.tuple([Ref, Ref]), fraction: v.number() })
export type Waypoint = v.InferOutput<typeof Waypoint>
/** A point code (the course passes it exactly), a landmark (`@…`) or a share of the way (it bends there). */
const Waypoint = v.union([Ref, Between])

const Run = v.strictObject({ through: v.pipe(v.array(Waypoint), v.minLength(2)) })

export const CourseTable = v.strictObject({
  courses: v.record(
    v.picklist(MERIDIAN_IDS),
    v.strictObject({
      runs: v.pipe(v.array(Run), v.minLength(1)),
      /** What was decided where traditions or the flesh leave a choice. */
      note: v.string(),
      sources: v.pipe(v.array(SourceId), v.minLength(1)),
    }),
  ),
  /** Pieces that rightly go far around (a finger, a heel): "KI1 KI2" → why. */
  around: v.record(v.string(), v.string()),
})
export type CourseTable = v.InferOutput<typeof CourseTable>
