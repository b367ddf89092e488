/** What a practitioner keeps on the device, and what a session adds up to. */
import * as v from 'valibot'
import type { AtlasPoint } from './atlas.ts'
import type { TechniqueContent } from './content.ts'
import { type CourseFault, readSaved } from './course.ts'
import { MOST_STEPS, NOTE_LENGTH, type Practice, SessionStep } from './session.ts'

/** What stays on the device: the note on the handout, the steps of the session and the note on it. */
export const PracticeFile = v.strictObject({
  kind: v.literal('acupoint-body-map.practice'),
  schemaVersion: v.literal(1),
  handoutNote: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)),
  steps: v.pipe(v.array(SessionStep), v.maxLength(MOST_STEPS)),
  sessionNote: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)),
})

/** Reads a saved file. */
export function readPractice(text: string): { practice: Practice } | { fault: CourseFault } {
  const read = readSaved(text, PracticeFile)
  return 'saved' in read ? { practice: read.saved } : read
}

/** Techniques with a needle: several rest at the same time. */
const NEEDLED = new Set(['manual-needling', 'electroacupuncture'])

/** True for a needle at a point of high risk, or for specialists only: planned by trained practitioners alone. */
export function needsPractitioner(
  point: Pick<AtlasPoint, 'code' | 'needling'>,
  technique: string,
  highRisk: ReadonlyMap<string, unknown>,
): boolean {
  return NEEDLED.has(technique) && (highRisk.has(point.code) || point.needling?.specialist === true)
}

/** What a step starts with: the middle of what the technique names, 2 minutes where it names nothing. */
export function usualMinutes(technique: Pick<TechniqueContent, 'minutes'> | undefined): number {
  const range = technique?.minutes
  return range ? Math.round((range[0] + range[1]) / 2) : 2
}

/** Minutes of the whole session: needles rest together, so the longest counts; all else follows one another. */
export function sessionMinutes(steps: readonly SessionStep[]): number {
  const needles = steps.filter(({ technique }) => NEEDLED.has(technique)).map(({ minutes }) => minutes)
  const others = steps.filter(({ technique }) => !NEEDLED.has(technique))
  // Pressing and warming are done on one side after the other.
  const after = others.reduce((sum, { minutes, side }) => sum + minutes * (side === 'both' ? 2 : 1), 0)
  return Math.max(0, ...needles) + after
}

/** Moves a step by one place; at the ends nothing changes. */
export function movedStep(steps: readonly SessionStep[], from: number, by: -1 | 1): SessionStep[] {
  const out = [...steps]
  const [a, b] = [out[from], out[from + by]]
  if (!a || !b) return out
  out[from] = b
  out[from + by] = a
  return out
}
