/** Leaders that pass behind limbs: a line in the plate is broken where an arm or a leg lies in its way. Pure; CSS px. */

type Px = readonly [number, number]

/** What lies at a place of the stage: air, skin that hangs together with that of the point, or another limb. */
export type Ground = 'air' | 'own' | 'other'

/** Step between samples along a leader, px: about a finger's width. */
const STEP_PX = 5
/** Ends that differ by less than this, px, make a level line, and a level line is as sharp as pixels are. */
const LEVEL_PX = 0.75

/**
 * SVG path data of a leader from the label over the port to the point.
 * Another limb hides it wherever it lies in the way. Counted from the point, the stretch over its own skin is drawn;
 * once the line has left that skin, further skin hides it, but in close-ups, where even the label lies on skin.
 * @param groundAt what the figure shows at a place of the stage
 */
export function leaderPath(line: { from: Px; port: Px; to: Px }, groundAt: (x: number, y: number) => Ground): string {
  const { from, port, to } = levelled(line)
  const samples = [...along(to, port), ...along(port, from)]
  const end = groundAt(...(samples[samples.length - 1] ?? from))
  if (end === 'other') return whole({ from, port, to })
  let left = false
  let drawing = true
  let gaps = 0
  const d: string[] = [`M${px(to)}`]
  for (const at of samples) {
    const ground = groundAt(at[0], at[1])
    if (ground === 'air') left = true
    const draw = ground === 'air' || (ground === 'own' && (!left || end === 'own'))
    if (draw) d.push(`${drawing ? 'L' : 'M'}${px(at)}`)
    else if (drawing) gaps += 1
    drawing = draw
  }
  return gaps === 0 ? whole({ from, port, to }) : d.join('')
}

function levelled(line: { from: Px; port: Px; to: Px }): { from: Px; port: Px; to: Px } {
  const { from, port, to } = line
  if (Math.abs(to[1] - port[1]) > LEVEL_PX) return line
  const y = Math.round(to[1] - 0.5) + 0.5
  return { from: [from[0], y], port: [port[0], y], to: [to[0], y] }
}

const px = ([x, y]: Px): string => `${x.toFixed(1)},${y.toFixed(1)}`

const whole = ({ from, port, to }: { from: Px; port: Px; to: Px }): string => `M${px(to)}L${px(port)}L${px(from)}`

/** Places from a to b without a itself, at most STEP_PX apart. */
function along(a: Px, b: Px): Px[] {
  const n = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / STEP_PX))
  return Array.from({ length: n }, (_, i) => {
    const t = (i + 1) / n
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] as const
  })
}
