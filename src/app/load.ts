/** Brings content and built files together, once, before anything is shown. */
import { content } from 'virtual:content'
import * as v from 'valibot'
import anchorsUrl from '../../assets/built/anchors.json?url'
import areasUrl from '../../assets/built/areas.json?url'
import bodyUrl from '../../assets/built/body.glb?url'
import coursesUrl from '../../assets/built/courses.json?url'
import { type Atlas, buildAtlas } from '../domain/atlas.ts'
import { AnchorsFile } from '../domain/built.ts'

/** Addresses of the files only the picture needs, and the mesh they must fit. */
export interface SceneFiles {
  bodyUrl: string
  areasUrl: string
  coursesUrl: string
  /** SHA-256 of the drawn triangles, from the anchors file. */
  topologyHash: string
}

export interface Loaded {
  atlas: Atlas
  sceneFiles: SceneFiles
}

/**
 * Downloads and validates the anchors and builds the atlas.
 * @throws Error with file, path, expected and received when the file is missing or does not fit.
 */
export async function load(): Promise<Loaded> {
  const response = await fetch(anchorsUrl)
  if (!response.ok) throw new Error(`built/anchors.json: expected status 200, received ${response.status}`)
  const parsed = v.safeParse(AnchorsFile, await response.json())
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Error(
      `built/anchors.json: ${v.getDotPath(issue) ?? 'root'}: expected ${issue.expected}, received ${issue.received}`,
    )
  }
  const { topologyHash } = parsed.output
  return {
    atlas: buildAtlas(content, parsed.output),
    sceneFiles: { bodyUrl, areasUrl, coursesUrl, topologyHash },
  }
}
