/** Which part of the body a picture shows, for those who cannot see it. */
import { type Rect, tanPerPixel } from './framing.ts'
import { rayAt } from './projection.ts'
import type { Stage } from './stage.ts'

/** A picture that is higher than this shows the figure, not a part of it; metres. */
const PART_M = 1

/** Drawn regions that are called by the name of a larger part. */
const PARTS: Readonly<Record<string, string>> = {
  sacrum: 'lowerBack',
  perineum: 'groin',
  axilla: 'armpit',
  eye: 'face',
  oralCavity: 'face',
}

/** Text key of a drawn region: `finger3` → `camera.place.hand`. */
export function placeKey(region: string): string {
  const part = PARTS[region] ?? region.replace(/^finger\d$/, 'hand').replace(/^toe\d$/, 'foot')
  return `camera.place.${part}`
}

/**
 * Text key of the part of the body in the middle of a close picture.
 * @param free the part of the stage the panels leave, CSS px
 * @returns null from further away, and where no skin is in the middle
 */
export function placeInView(stage: Stage, free: Rect): string | null {
  const { pose, stage: size } = stage.rig
  if (tanPerPixel(size.height) * free.height * pose.distance > PART_M) return null
  const { eye, direction } = rayAt(stage, free.left + free.width / 2, free.top + free.height / 2)
  const skin = stage.surface.skinAt(eye, direction)
  return skin && placeKey(skin.region)
}
