/** Leaders that pass behind limbs: a line in the plate is broken where an arm or a leg lies in its way. Pure; CSS px. */

type Px = readonly [number, number]

/** Step between samples along a leader, px: about a finger's width; each costs one ray while the camera moves. */
const STEP_PX = 5

/**
 * SVG path data of a leader from the label over the port to the point.
 * Counted from the point: the stretch over the skin the point lies on is drawn; once the line has left that
 * skin, further skin (another limb) hides it. Where even the label lies on skin (close-ups) the line is whole.
 * @param onSkin true where the figure covers this place of the stage
 */
export function leaderPath(line: { from: Px; port: Px; to: Px }, onSkin: (x: number, y: number) => boolean): string {
  const samples = [...along(line.to, line.port), ...along(line.port, line.from)]
  const last = samples[samples.length - 1]
  if (!last || onSkin(last[0], last[1])) return whole(line)
  let left = false
  let drawing = true
  let gaps = 0
  const d: string[] = [`M${px(line.to)}`]
  for (const at of samples) {
    const skin = onSkin(at[0], at[1])
    if (!skin) left = true
    const draw = !(left && skin)
    if (draw) d.push(`${drawing ? 'L' : 'M'}${px(at)}`)
    else if (drawing) gaps += 1
    drawing = draw
  }
  return gaps === 0 ? whole(line) : d.join('')
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
