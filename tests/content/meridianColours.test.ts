import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { MeridianContent } from '../../src/domain/content.ts'
import type { MeridianId } from '../../src/domain/ids.ts'
import { atlas, realAsset } from '../scene/realBody.ts'
import { apartFor, deltaE, labOf, linearOf, seen, VISIONS } from './colourVision.ts'

const FOLDER = join(import.meta.dirname, '../../assets/content/meridians')
const meridians = readdirSync(FOLDER).map((file) =>
  v.parse(MeridianContent, JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
)

/** Two meridians are neighbours when at least this many points of one have a point of the other this near. */
const NEAR_M = 0.05
const NEAR_POINTS = 3

/**
 * Least distance (CIEDE2000). Neighbours must be told apart on the skin by every eye. In the dark theme 3:1 against
 * both the dark page and the light skin leaves hardly any lightness to play with, and two-colour vision a single hue
 * axis for fourteen colours: there, and for meridians that never meet, code, place and list tell what colour cannot.
 */
const LEAST = {
  light: { neighbours: { common: 15, others: 10.5 }, any: { common: 10, others: 4.5 } },
  dark: { neighbours: { common: 14, others: 5.5 }, any: { common: 8, others: 0.9 } },
} as const

async function neighbours(): Promise<Set<string>> {
  const { positions } = await realAsset()
  const places = new Map<MeridianId, number[][]>(meridians.map(({ id }) => [id, []]))
  for (const point of atlas.points.values()) {
    const own = places.get(point.code.replace(/\d+$/, '') as MeridianId)
    for (const { vertices, weights } of point.anchors.male)
      own?.push(
        [0, 1, 2].map((k) => vertices.reduce((sum, id, i) => sum + positions.male[3 * id + k]! * weights[i]!, 0)),
      )
  }
  const out = new Set<string>()
  for (const a of meridians)
    for (const b of meridians) {
      if (a.id >= b.id) continue
      const others = places.get(b.id)!
      const near = places
        .get(a.id)!
        .filter((p) => others.some((q) => Math.hypot(p[0]! - q[0]!, p[1]! - q[1]!, p[2]! - q[2]!) < NEAR_M))
      if (near.length >= NEAR_POINTS) out.add(`${a.id}-${b.id}`)
    }
  return out
}

describe('how the simulation was checked', () => {
  it('measures distance as CIEDE2000 does (pairs of its authors)', () => {
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(deltaE([50, -1.3802, -84.2814], [50, 0, -82.7485])).toBeCloseTo(1, 4)
    expect(deltaE([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4)
    expect(labOf(linearOf('#ffffff'))[0]).toBeCloseTo(100, 2)
  })

  it('leaves greys alone, and brings the colours together that each vision confuses', () => {
    for (const vision of VISIONS) {
      for (const channel of seen(linearOf('#808080'), vision)) expect(channel).toBeCloseTo(linearOf('#808080')[0], 2)
    }
    const trio = (a: string, b: string) => VISIONS.map((vision) => apartFor(a, b, vision))
    const [plain, deutan, protan] = trio('#b05030', '#5f7a2c')
    expect(Math.min(plain! / deutan!, plain! / protan!)).toBeGreaterThan(2)
    const [all, , , tritan] = trio('#2f8f4f', '#2f84b5')
    expect(all! / tritan!).toBeGreaterThan(2)
  })
})

describe('meridian colours for every eye', async () => {
  const near = await neighbours()

  it('knows who lies beside whom', () => {
    expect(near.size).toBeGreaterThan(30)
    for (const pair of ['BL-GV', 'GB-ST', 'HT-PC', 'LR-SP', 'LU-PC', 'SI-TE']) expect(near, pair).toContain(pair)
    for (const pair of ['BL-LU', 'CV-GB']) expect(near, pair).not.toContain(pair)
  })

  for (const theme of ['light', 'dark'] as const)
    for (const vision of VISIONS)
      it(`are told apart: ${theme}, ${vision}`, () => {
        const close: string[] = []
        let [leastNear, leastAny] = [Infinity, Infinity]
        for (const a of meridians)
          for (const b of meridians) {
            if (a.id >= b.id) continue
            const pair = `${a.id}-${b.id}`
            const apart = apartFor(a.colour[theme], b.colour[theme], vision)
            const kind = vision === 'common' ? 'common' : 'others'
            const least = LEAST[theme][near.has(pair) ? 'neighbours' : 'any'][kind]
            leastAny = Math.min(leastAny, apart)
            if (near.has(pair)) leastNear = Math.min(leastNear, apart)
            if (apart < least) close.push(`${pair}: ${apart.toFixed(1)}, expected at least ${least}`)
          }
        console.info(`${theme}, ${vision}: neighbours ${leastNear.toFixed(1)}, any two ${leastAny.toFixed(1)}`)
        expect(close).toEqual([])
      })
})
