/** Reads what the bake wrote, validated at the door; a file made for another mesh is refused. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import { AnchorsFile, CoursesFile, LandmarksFile } from '../../domain/built.ts'
import type { BodyId } from '../../domain/ids.ts'
import { topologyHash } from '../../geometry/topology.ts'
import { vertexIdOf } from '../body/anatomy.ts'
import { decodeBodyGlb } from '../body/decodeGlb.ts'
import { describeProblem, judge } from '../content/problem.ts'
import type { PosedBody } from './buildExport.ts'

export interface Built {
  posed: Record<BodyId, PosedBody>
  landmarks: LandmarksFile
  anchors: AnchorsFile
  courses: CoursesFile
}

/**
 * @param root folder that holds assets/
 * @throws Error as `file: path: expected …, received …`
 */
export async function readBuilt(root: string): Promise<Built> {
  const folder = 'assets/built'
  const glb = `${folder}/body.glb`
  if (!existsSync(join(root, glb))) throw new Error(`${glb}: expected a file, received none — run "npm run bake"`)
  const decoded = await decodeBodyGlb(new Uint8Array(readFileSync(join(root, glb))))
  const hash = await topologyHash(decoded.triangles)
  const read = <T extends v.GenericSchema<unknown, { topologyHash: string }>>(
    name: string,
    schema: T,
  ): v.InferOutput<T> => {
    const file = `${folder}/${name}`
    if (!existsSync(join(root, file))) throw new Error(`${file}: expected a file, received none — run "npm run bake"`)
    const { output, problems } = judge(schema, JSON.parse(readFileSync(join(root, file), 'utf8')), file)
    if (output === null) {
      throw new Error(problems.map(describeProblem).join('\n'))
    }
    if (output.topologyHash !== hash) {
      throw new Error(
        `${file}: topologyHash: expected ${hash} (body.glb), received ${output.topologyHash} — run "npm run bake"`,
      )
    }
    return output
  }
  const vertexIds = Uint32Array.from({ length: decoded.male.length / 3 }, (_, row) => vertexIdOf(row))
  const posed = (positions: Float32Array): PosedBody => ({ positions, triangles: decoded.triangles, vertexIds })
  return {
    posed: { male: posed(decoded.male), female: posed(decoded.female) },
    landmarks: read('landmarks.json', LandmarksFile),
    anchors: read('anchors.json', AnchorsFile),
    courses: read('courses.json', CoursesFile),
  }
}
