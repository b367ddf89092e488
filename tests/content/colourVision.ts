/**
 * How colours look to people who see them differently, and how far apart two of them are.
 *
 * Simulation: Viénot, Brettel, Mollon 1999 for deuteranopia and protanopia (in linear sRGB), Brettel, Viénot,
 * Mollon 1997 for tritanopia, with the matrices of the linear-sRGB form that are in common use. Distance: CIEDE2000
 * (Sharma, Wu, Dalal 2005); 1 is just noticeable side by side, about 10 is told apart at a glance in small marks.
 */

export type Rgb = readonly [number, number, number]
export const VISIONS = ['common', 'deuteranopia', 'protanopia', 'tritanopia'] as const
export type Vision = (typeof VISIONS)[number]

/** @param hex "#rrggbb". @returns linear sRGB, 0…1 */
export function linearOf(hex: string): Rgb {
  const at = (i: number): number => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [at(1), at(3), at(5)]
}

type Matrix = readonly [Rgb, Rgb, Rgb]
const times = (m: Matrix, c: Rgb): Rgb =>
  m.map((row) => row[0] * c[0] + row[1] * c[1] + row[2] * c[2]) as unknown as Rgb

const DEUTAN: Matrix = [
  [0.29275, 0.70725, 0],
  [0.29275, 0.70725, 0],
  [-0.02234, 0.02234, 1],
]
const PROTAN: Matrix = [
  [0.11238, 0.88762, 0],
  [0.11238, 0.88762, 0],
  [0.00401, -0.00401, 1],
]
/** The two half planes of tritanopia and the normal of the plane between them. */
const TRITAN: { split: Rgb; planes: readonly [Matrix, Matrix] } = {
  split: [0.03901, -0.02788, -0.01113],
  planes: [
    [
      [1.01277, 0.13548, -0.14826],
      [-0.01243, 0.86812, 0.14431],
      [0.07589, 0.805, 0.11911],
    ],
    [
      [0.93678, 0.18979, -0.12657],
      [0.06154, 0.81526, 0.1232],
      [-0.37562, 1.12767, 0.24796],
    ],
  ],
}

/** Linear sRGB as the vision has it. */
export function seen(colour: Rgb, vision: Vision): Rgb {
  const matrix =
    vision === 'deuteranopia'
      ? DEUTAN
      : vision === 'protanopia'
        ? PROTAN
        : vision === 'tritanopia'
          ? TRITAN.planes[
              TRITAN.split[0] * colour[0] + TRITAN.split[1] * colour[1] + TRITAN.split[2] * colour[2] >= 0 ? 0 : 1
            ]
          : null
  if (!matrix) return colour
  return times(matrix, colour).map((v) => Math.min(1, Math.max(0, v))) as unknown as Rgb
}

/** CIE L*a*b*, D65. */
export function labOf([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIEDE2000 of two L*a*b* colours. */
export function deltaE([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const rad = Math.PI / 180
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)))
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)]
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const hue = (a: number, b: number): number => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360)
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)]
  let dh = c1 * c2 === 0 ? 0 : h2 - h1
  if (dh > 180) dh -= 360
  if (dh < -180) dh += 360
  const [dl, dc, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad)]
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  let h = h1 + h2
  if (c1 * c2 !== 0) h = Math.abs(h1 - h2) <= 180 ? h / 2 : (h + (h < 360 ? 360 : -360)) / 2
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad)
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t]
  const rt = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2 + rt * (dc / sc) * (dH / sh))
}

/** How far apart two sRGB hex colours look, CIEDE2000. */
export function apartFor(a: string, b: string, vision: Vision): number {
  return deltaE(labOf(seen(linearOf(a), vision)), labOf(seen(linearOf(b), vision)))
}
