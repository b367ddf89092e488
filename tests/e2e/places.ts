/** Where points and skin are, from the exported positions. */
import { exportFiles } from '../../src/bake/export/exportFiles.ts'
import type { BodyId, BodySide } from '../../src/domain/ids.ts'
import { ROOT } from './words.ts'

/** Body space, metres. */
export type Place = [number, number, number]
interface Exported {
  points: { code: string; anchors: { side: BodySide; position: Place }[] }[]
}

const exported = new Map<BodyId, { atlas: Exported; positions: Place[] }>()

/** The published positions of a body: what `npm run export` writes. */
export async function exportOf(body: BodyId): Promise<{ atlas: Exported; positions: Place[] }> {
  const known = exported.get(body)
  if (known) return known
  const files = await exportFiles(ROOT, body)
  const made = {
    atlas: JSON.parse(files['atlas.json'] ?? '') as Exported,
    positions: (JSON.parse(files['body.json'] ?? '') as { positions: Place[] }).positions,
  }
  exported.set(body, made)
  return made
}

/** Metres in body space. @throws Error when the point has no anchor on that side */
export async function placeOf(code: string, side: BodySide, body: BodyId = 'male'): Promise<Place> {
  const { atlas } = await exportOf(body)
  const anchor = atlas.points.find((point) => point.code === code)?.anchors.find((one) => one.side === side)
  if (!anchor) throw new Error(`atlas.json: ${code} ${side}: expected an anchor, received none`)
  return anchor.position
}
