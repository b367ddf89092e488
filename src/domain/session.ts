/**
 * A session plan: what is done at which point, on which side, how long, in which order. The plan itself may be
 * shared; the note and everything told about the visitor stay on the device.
 */
import * as v from 'valibot'
import type { AtlasPoint } from './atlas.ts'
import type { TechniqueContent } from './content.ts'
import { PickedSide, readPicked, writePicked } from './picked.ts'
import { PointCode } from './ids.ts'
import { techniquesAt } from './safety.ts'

/** Minutes of one step; 0: the needle is in and out again. */
export const MINUTES = [0, 60] as const
export const MOST_STEPS = 24

const Minutes = v.pipe(v.number(), v.integer(), v.minValue(MINUTES[0]), v.maxValue(MINUTES[1]))

export const SessionStep = v.strictObject({
  code: PointCode,
  side: PickedSide,
  /** Id of assets/content/techniques. */
  technique: v.pipe(v.string(), v.maxLength(40)),
  minutes: Minutes,
})
export type SessionStep = v.InferOutput<typeof SessionStep>

/** Longest note. */
export const NOTE_LENGTH = 1200

/** What stays on the device: the note on the handout, the steps of the session and the note on it. */
export interface Practice {
  kind: 'acupoint-body-map.practice'
  schemaVersion: 1
  handoutNote: string
  steps: SessionStep[]
  sessionNote: string
}

export const EMPTY_PRACTICE: Practice = {
  kind: 'acupoint-body-map.practice',
  schemaVersion: 1,
  handoutNote: '',
  steps: [],
  sessionNote: '',
}

/** A technique as far as a session needs it. */
type SessionTechnique = Pick<TechniqueContent, 'id' | 'order' | 'pairs' | 'points'>

/**
 * The techniques the content allows at a point, in the order of the techniques: what the point's record offers,
 * a current where it is one of a pair, and pressing where a technique lists it.
 */
export function sessionTechniques(
  point: Pick<AtlasPoint, 'code' | 'needling' | 'moxa' | 'acupressure'>,
  techniques: Readonly<Record<string, SessionTechnique>>,
): string[] {
  const own = techniquesAt(point)
  return Object.values(techniques)
    .filter(
      ({ id, pairs, points }) =>
        own.includes(id) || points.includes(point.code) || pairs.some((pair) => pair.points.includes(point.code)),
    )
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id)
}

/** What the codec must know to judge a step. */
export interface SessionCatalogue {
  points: ReadonlyMap<string, { paired: boolean }>
  /** Techniques the content allows at a point. */
  techniquesOf: (code: string) => readonly string[]
}

/** `BL40.left~manual-needling~20`, several parted by commas. @returns null when a part is not understood */
export function readPlan(value: string, { points, techniquesOf }: SessionCatalogue): readonly SessionStep[] | null {
  const parts = value.split(',')
  if (parts.length > MOST_STEPS) return null
  const steps = parts.flatMap((part): SessionStep[] => {
    const [place = '', technique = '', minutes = '', ...more] = part.split('~')
    const picked = readPicked(place, points)
    const step = picked && { ...picked, technique, minutes: /^\d{1,2}$/.test(minutes) ? Number(minutes) : -1 }
    return more.length === 0 && v.is(SessionStep, step) && techniquesOf(step.code).includes(technique) ? [step] : []
  })
  return steps.length === parts.length ? steps : null
}

/** The address value of the steps; null where there are none. */
export function writePlan(steps: readonly SessionStep[]): string | null {
  const parts = steps.map((step) => `${writePicked(step)}~${step.technique}~${step.minutes}`)
  return parts.length > 0 ? parts.join(',') : null
}
