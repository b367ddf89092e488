/** What stands in the margins of every pattern, on a desk, a phone and an upright screen: the whole body, no page. */
import { beforeAll, expect, it } from 'vitest'
import type { PlacedLabel } from '../../src/scene/labelLayout.ts'
import { hangsTogether } from '../../src/scene/leaderWay.ts'
import { LIMB } from '../../src/scene/limbMask.ts'
import { meetsBox, overlap, type Segment, segmentsCross } from '../../src/scene/segments.ts'
import { labelBench, SCREENS, type Shown } from './labelBench.ts'
import { atlas } from './realBody.ts'

let show: Awaited<ReturnType<typeof labelBench>>
beforeAll(async () => {
  show = await labelBench()
}, 60_000)

/** The drawn parts of a leader. */
function segmentsOf(d: string): Segment[] {
  const out: Segment[] = []
  let at: [number, number] | null = null
  for (const [, kind, x, y] of d.matchAll(/([ML])(-?[\d.]+),(-?[\d.]+)/g)) {
    const next: [number, number] = [Number(x), Number(y)]
    if (kind === 'L' && at) out.push([...at, ...next])
    at = next
  }
  return out
}

/** How many px of a leader are drawn over a limb the point does not lie on. */
function overLimbs({ mask }: Shown, label: PlacedLabel, drawn: readonly Segment[]): number {
  const own = mask.near(...label.to)
  let sum = 0
  for (const [x1, y1, x2, y2] of drawn) {
    const steps = Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / 2))
    for (let i = 0; i < steps; i += 1) {
      const limb = mask.at(x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps)
      if (limb !== LIMB.none && !hangsTogether(own, limb)) sum += 2
    }
  }
  return sum
}

it('names every point in sight, and draws no leader over another limb, label or leader', { timeout: 120_000 }, () => {
  const faults: string[] = []
  let [pictures, labels, beside, hidden] = [0, 0, 0, 0]
  for (const [id, pattern] of atlas.patterns)
    for (const [name, screen] of Object.entries(SCREENS)) {
      const shown = show({ patternId: id, painSide: pattern.sided ? 'left' : 'both' }, screen, {
        view: pattern.view ?? 'best',
        focus: null,
      })
      const { plan } = shown
      const where = `${id} ${name}`
      const drawn = plan.placed.map((p) => segmentsOf(plan.pathOf(p)))
      for (const box of plan.taken)
        if (box.left < 0 || box.top < 0 || box.left + box.width > screen.width || box.top + box.height > screen.height)
          faults.push(`${where}: a label leaves the screen`)
      plan.taken.forEach((a, i) => {
        if (plan.taken.slice(i + 1).some((b) => overlap(a, b))) faults.push(`${where}: labels overlap`)
      })
      plan.placed.forEach((label, i) => {
        const px = overLimbs(shown, label, drawn[i]!)
        // A step of the line's samples at either edge of a limb.
        if (px > 12) faults.push(`${where}: the leader of ${label.id} runs ${px} px over another limb`)
        if (segmentsOf(plan.pathOf(label)).length > 2) hidden += 1
        drawn.slice(i + 1).forEach((other, k) => {
          if (drawn[i]!.some((s) => other.some((t) => segmentsCross(s, t))))
            faults.push(`${where}: ${label.id} crosses ${plan.placed[i + 1 + k]!.id}`)
        })
        plan.taken.forEach((box, k) => {
          if (k !== i && drawn[i]!.some((s) => meetsBox(s, box)))
            faults.push(`${where}: ${label.id} runs under a label`)
        })
      })
      if (plan.leftOut.length > 0) faults.push(`${where}: without a name: ${plan.leftOut.join(', ')}`)
      pictures += 1
      labels += plan.placed.length
      beside += plan.beside.length
    }
  console.log(`${pictures} pictures: ${labels} leaders, ${hidden} behind a limb, ${beside} codes beside their pins`)
  expect(pictures).toBe(66)
  expect(labels).toBeGreaterThan(400)
  expect(faults).toEqual([])
})

it('names points of one leg in its own margin: no leader goes behind the other leg', () => {
  for (const [side, margin] of [
    ['left', 'left'],
    ['right', 'right'],
  ] as const) {
    const { plan } = show({ patternId: 'P6', painSide: side }, SCREENS.desk)
    for (const code of ['BL40', 'BL57', 'GB31', 'GB34'])
      expect(plan.placed.find((p) => p.id === code)?.column, `${side} ${code}`).toBe(margin)
  }
})
