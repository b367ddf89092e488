/**
 * `npm run sheets [-- --body ID] [sheet …]`: tiled close-ups of every landmark and point, for looking at; written to
 * .cache/sheets. Without a body the two defaults side by side; without a sheet all of them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PNG } from 'pngjs'
import type { PresetId } from '../domain/bodies.ts'
import { convexity, vertexNormals } from '../geometry/normals.ts'
import { Skin } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec.ts'
import { bodyRecipe } from './body/recipes.ts'
import { readBuilt } from './export/readBuilt.ts'
import { drawText } from './sheets/font.ts'
import { Raster, tile } from './sheets/raster.ts'
import { CLOSE_UPS } from './sheets/views.ts'

const SIZE: [number, number] = [560, 560]
const root = process.cwd()
const out = join(root, '.cache/sheets')
const { values, positionals: only } = parseArgs({ options: { body: { type: 'string' } }, allowPositionals: true })
const bodies: PresetId[] = values.body ? [bodyRecipe(values.body).id] : ['male', 'female']
const { shapes, places } = await readBuilt(root)
const { triangles } = shapes.decoded
mkdirSync(out, { recursive: true })

interface Mark {
  label: string
  at: Vec3
  landmark: boolean
}

function marksOf(body: PresetId, skin: Skin): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  const { landmarks, anchors: held } = places(body)
  for (const l of landmarks) {
    if (l.side !== 'right')
      marks.set(`@${l.id}`, { label: l.id, at: skin.at({ vertices: l.vertices, weights: l.weights }), landmark: true })
  }
  for (const [code, anchors] of Object.entries(held)) {
    const anchor = anchors.find((a) => a.side !== 'right')
    if (anchor) marks.set(code, { label: code.replace('EX-', ''), at: skin.at(anchor), landmark: false })
  }
  return marks
}

const sheets = new Map<string, PNG[]>()
for (const body of bodies) {
  const { positions } = shapes.posed(body)
  const skin = new Skin(positions, triangles)
  const normals = vertexNormals(positions, triangles)
  const tint = Array.from(convexity(positions, normals, triangles), (k) => Math.max(0.45, Math.min(1.3, 1 + k * 3)))
  const marks = marksOf(body, skin)
  const leftHalf = triangles.filter((_, i) => positions[triangles[i - (i % 3)]! * 3]! > 0.02)
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
    raster.mesh(positions, normals, view.leftOnly ? leftHalf : triangles, tint)
    // On a whole body names would hide it: dots only.
    const near = view.widthM < 1
    if (near) raster.grid(view.widthM > 0.3 ? 0.02 : 0.01)
    for (const { at, label, landmark } of marks.values()) if (landmark && near) raster.mark(at, label, [40, 90, 170], 2)
    for (const { at, label, landmark } of marks.values())
      if (!landmark) raster.mark(at, near ? label : '', [190, 30, 40], near ? 4 : 2)
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
  const file = `${values.body ? `${values.body}-` : ''}${name}.png`
  writeFileSync(join(out, file), tile(pictures, 4))
  console.log(`${join('.cache/sheets', file)}: ${pictures.length} close-ups`)
}
