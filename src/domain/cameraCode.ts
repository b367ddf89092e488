/**
 * A camera that no guided view names, as an address holds it: `152.3~-4.2~1210~30~910~-12`.
 * Azimuth and elevation in degrees (0 looks at the front, +90 at the body's left side), then millimetres: how much
 * of the scene the smaller side of the free stage shows at the target, and the target in body space (x, y, z).
 * The reach instead of a distance makes the picture as large on another window.
 */
export interface CameraPose {
  azimuthDeg: number
  elevationDeg: number
  /** Millimetres at the target across the smaller side of what the panels leave free. */
  reachMm: number
  /** Body space, millimetres. */
  targetMm: readonly [x: number, y: number, z: number]
}

/** Hundredths of a degree and tenths of a millimetre: less than a pixel at the closest look. */
const DECIMALS = [2, 2, 1, 1, 1, 1]
/** What the turntable allows, with a hair of air for rounding; parts in the order of the code. */
const LIMITS: readonly (readonly [least: number, most: number])[] = [
  [-180, 180],
  [-80, 80],
  [10, 20_000],
  [-601, 601],
  [-1, 1781],
  [-251, 251],
]

const partsOf = ({ azimuthDeg, elevationDeg, reachMm, targetMm }: CameraPose): number[] => [
  azimuthDeg,
  elevationDeg,
  reachMm,
  ...targetMm,
]

/** The pose as an address can hold it; the azimuth within half a turn. */
export function roundCamera(pose: CameraPose): CameraPose {
  const turned = { ...pose, azimuthDeg: pose.azimuthDeg - Math.round(pose.azimuthDeg / 360) * 360 }
  const [azimuthDeg = 0, elevationDeg = 0, reachMm = 0, x = 0, y = 0, z = 0] = partsOf(turned).map((part, i) => {
    const scale = 10 ** (DECIMALS[i] ?? 0)
    // Adding zero turns −0 into 0.
    return Math.round(part * scale) / scale + 0
  })
  return { azimuthDeg, elevationDeg, reachMm, targetMm: [x, y, z] }
}

/** The address value of a pose. */
export function writeCamera(pose: CameraPose): string {
  return partsOf(roundCamera(pose)).join('~')
}

/** @returns null when the value is no pose, or one the turntable does not allow */
export function readCamera(value: string): CameraPose | null {
  const parts = value.split('~').map((part) => (/^-?\d{1,5}(\.\d{1,2})?$/.test(part) ? Number(part) : NaN))
  const allowed =
    parts.length === LIMITS.length && LIMITS.every(([least, most], i) => parts[i]! >= least && parts[i]! <= most)
  if (!allowed) return null
  const [azimuthDeg = 0, elevationDeg = 0, reachMm = 0, x = 0, y = 0, z = 0] = parts
  return roundCamera({ azimuthDeg, elevationDeg, reachMm, targetMm: [x, y, z] })
}
