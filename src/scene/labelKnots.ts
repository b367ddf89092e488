/** What may not happen between labels of the two margins. Pure; CSS px, y down. */
import type { Rect } from './framing.ts'
import type { PlacedLabel } from './labelLayout.ts'
import { meetsBox, type Segment, segmentsCross } from './segments.ts'

/** Pairs of labels that disturb each other: lines that cross, a line that runs under a label, labels that overlap. */
export function knotsOf(
  placed: readonly PlacedLabel[],
  sizesOf: readonly { id: string; width: number; height: number }[],
): [string, string][] {
  const sizes = new Map(sizesOf.map((a) => [a.id, a]))
  const boxOf = (p: PlacedLabel): Rect => {
    const { width, height } = sizes.get(p.id)!
    return { left: p.left, top: p.top, width, height }
  }
  const out: [string, string][] = []
  const left = placed.filter((p) => p.column === 'left')
  const right = placed.filter((p) => p.column === 'right')
  for (const a of left)
    for (const b of right) {
      const [boxA, boxB] = [boxOf(a), boxOf(b)]
      const tangled =
        linesOf(a).some((s) => linesOf(b).some((t) => segmentsCross(s, t)) || meetsBox(s, boxB)) ||
        linesOf(b).some((t) => meetsBox(t, boxA)) ||
        (boxA.left + boxA.width > boxB.left && boxA.top < boxB.top + boxB.height && boxB.top < boxA.top + boxA.height)
      if (tangled) out.push([a.id, b.id])
    }
  return out
}

/** The two straight parts of a leader. */
export const linesOf = (p: PlacedLabel): Segment[] => [
  [...p.from, ...p.port],
  [...p.port, ...p.to],
]
