/** Downloads what only the picture needs and checks it at the door. */
import * as v from 'valibot'
import { AreasFile, CoursesFile } from '../domain/built.ts'
import { loadBody } from './bodyAsset.ts'
import type { ShapeFiles } from './shape/shapeFiles.ts'
import type { SceneData } from './stage.ts'

export interface SceneFiles {
  bodyUrl: string
  areasUrl: string
  coursesUrl: string
  topologyHash: string
  /** The bytes of a file; rejects with a reason in words. */
  download: (url: string) => Promise<ArrayBuffer>
  shapeFiles: Omit<ShapeFiles, 'topologyHash'>
}

/** @throws Error with file, path, expected and received; or naming the other topology */
export async function loadSceneData(files: SceneFiles): Promise<SceneData> {
  const [body, areas, courses] = await Promise.all([
    files.download(files.bodyUrl).then((data) => loadBody(data, files.topologyHash)),
    files.download(files.areasUrl).then((data) => readJson(data, 'areas.json', AreasFile)),
    files.download(files.coursesUrl).then((data) => readJson(data, 'courses.json', CoursesFile)),
  ])
  for (const [name, { topologyHash }] of [
    ['areas.json', areas],
    ['courses.json', courses],
  ] as const) {
    if (topologyHash !== files.topologyHash)
      throw new Error(`built/${name}: topologyHash: expected ${files.topologyHash}, received ${topologyHash}`)
  }
  return { body, areas, courses, shapeFiles: { ...files.shapeFiles, topologyHash: files.topologyHash } }
}

/** @throws Error with file, path, expected and received */
export async function loadJson<S extends v.GenericSchema>(
  url: string,
  name: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`built/${name}: expected status 200, received ${response.status}`)
  return readJson(await response.arrayBuffer(), name, schema)
}

/** @throws Error with file, path, expected and received */
function readJson<S extends v.GenericSchema>(data: ArrayBuffer, name: string, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, JSON.parse(new TextDecoder().decode(data)))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(
    `built/${name}: ${v.getDotPath(issue) ?? 'root'}: expected ${issue.expected}, received ${issue.received}`,
  )
}
