/** Reads what the bake wrote, validated at the door; a file made for another mesh is refused. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import { BuildsFile, type PresetId, partsOf } from '../../domain/bodies.ts'
import { AnchorsFile, CoursesFile, LandmarksFile, PresetFile } from '../../domain/built.ts'
import { type BodyPlaces, placesOf, presetPlaces } from '../../domain/places.ts'
import { describeProblem, judge } from '../content/problem.ts'
import { type Shapes, openShapes } from '../shapes.ts'

export interface Built {
  shapes: Shapes
  /** Everything that lies on a preset. @throws Error as `file: path: expected …, received …` */
  places(preset: PresetId): BodyPlaces
}

/**
 * @param root folder that holds assets/
 * @throws Error as `file: path: expected …, received …`
 */
export async function readBuilt(root: string): Promise<Built> {
  const bytes = (name: string): Buffer => {
    const file = `assets/built/${name}`
    if (!existsSync(join(root, file))) throw new Error(`${file}: expected a file, received none — run "npm run bake"`)
    return readFileSync(join(root, file))
  }
  const judged = <T extends v.GenericSchema>(name: string, schema: T): v.InferOutput<T> => {
    const { output, problems } = judge(schema, JSON.parse(bytes(name).toString('utf8')), `assets/built/${name}`)
    if (output === null) throw new Error(problems.map(describeProblem).join('\n'))
    return output
  }
  const shapes = await openShapes(bytes('body.glb'), bytes('builds.glb'), judged('builds.json', BuildsFile))
  const read = <T extends v.GenericSchema<unknown, { topologyHash: string }>>(
    name: string,
    schema: T,
  ): v.InferOutput<T> => {
    const output = judged(name, schema)
    if (output.topologyHash !== shapes.hash) {
      throw new Error(
        `assets/built/${name}: topologyHash: expected ${shapes.hash} (body.glb), received ${output.topologyHash} — run "npm run bake"`,
      )
    }
    return output
  }
  return {
    shapes,
    places: (preset) => {
      const { sex, build } = partsOf(preset)
      if (build !== null) return presetPlaces(read(`bodies/${preset}.json`, PresetFile))
      const files = {
        anchors: read('anchors.json', AnchorsFile),
        landmarks: read('landmarks.json', LandmarksFile),
        courses: read('courses.json', CoursesFile),
      }
      return placesOf(files, sex)
    },
  }
}
