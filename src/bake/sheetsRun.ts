/** `npm run sheets`: tiled close-ups of every landmark and point, for looking at; written to .cache/sheets. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PNG } from 'pngjs'
import type { BodyId } from '../domain/ids.ts'
import { convexity, vertexNormals } from '../geometry/normals.ts'
import { Skin } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec.ts'
import { decodeBodyGlb } from './body/decodeGlb.ts'
import { readBuilt } from './export/readBuilt.ts'
import { drawText } from './sheets/font.ts'
import { Raster, tile } from './sheets/raster.ts'
import { CLOSE_UPS } from './sheets/views.ts'

const SIZE: [number, number] = [560, 560]
const root = process.cwd()
const out = join(root, '.cache/sheets')
const only = process.argv.slice(2)
const built = await readBuilt(root)
const decoded = await decodeBodyGlb(new Uint8Array(readFileSync(join(root, 'assets/built/body.glb'))))
mkdirSync(out, { recursive: true })

interface Mark {
  label: string
  at: Vec3
  landmark: boolean
}

function marksOf(body: BodyId, skin: Skin): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const l of built.landmarks.bodies[body]!.landmarks) {
    if (l.side !== 'right')
      marks.set(`@${l.id}`, { label: l.id, at: skin.at({ vertices: l.vertices, weights: l.weights }), landmark: true })
  }
  for (const [code, anchors] of Object.entries(built.anchors.bodies[body]!)) {
    const anchor = anchors.find((a) => a.side !== 'right')
    if (anchor) marks.set(code, { label: code.replace('EX-', ''), at: skin.at(anchor), landmark: false })
  }
  return marks
}

const sheets = new Map<string, PNG[]>()
for (const body of ['male', 'female'] as const) {
  const positions = decoded[body]
  const skin = new Skin(positions, decoded.triangles)
  const normals = vertexNormals(positions, decoded.triangles)
  const tint = Array.from(convexity(positions, normals, decoded.triangles), (k) =>
    Math.max(0.45, Math.min(1.3, 1 + k * 3)),
  )
  const marks = marksOf(body, skin)
  const leftHalf = decoded.triangles.filter((_, i) => positions[decoded.triangles[i - (i % 3)]! * 3]! > 0.02)
  for (const view of CLOSE_UPS) {
    if (only.length > 0 && !only.includes(view.sheet)) continue
    const centre: Vec3 = [0, 0, 0]
    for (const ref of view.around) {
      const at = marks.get(ref)?.at
      if (!at)
        throw new Error(
          `sheets: ${view.sheet} ${view.title}: expected ${ref} among landmarks and points, received none`,
        )
      at.forEach((value, axis) => {
        centre[axis] = centre[axis]! + value / view.around.length
      })
    }
    const raster = new Raster({ from: view.from, up: view.up, centre, widthM: view.widthM, pixels: SIZE })
    raster.mesh(positions, normals, view.leftOnly ? leftHalf : decoded.triangles, tint)
    raster.grid(view.widthM > 0.3 ? 0.02 : 0.01)
    for (const mark of marks.values()) if (mark.landmark) raster.mark(mark.at, mark.label, [40, 90, 170], 2)
    for (const mark of marks.values()) if (!mark.landmark) raster.mark(mark.at, mark.label, [190, 30, 40], 4)
    const { data } = raster.png
    drawText(
      (x, y) => data.set([0, 0, 0, 255], (y * SIZE[0] + x) * 4),
      `${body} ${view.sheet} ${view.title}`,
      8,
      SIZE[1] - 14,
    )
    sheets.set(view.sheet, [...(sheets.get(view.sheet) ?? []), raster.png])
  }
}
for (const [name, pictures] of sheets) {
  writeFileSync(join(out, `${name}.png`), tile(pictures, 4))
  console.log(`${join('.cache/sheets', `${name}.png`)}: ${pictures.length} close-ups`)
}
