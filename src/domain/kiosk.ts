/** What a kiosk may show and how staff set it up. */
import * as v from 'valibot'
import type { Atlas } from './atlas.ts'
import type { PatternContent, RedFlag } from './content.ts'
import type { PainSide, PointCode } from './ids.ts'
import type { IntakeContent, IntakeStep } from './intake.ts'
import { type ListEntry, patternList } from './patternList.ts'
import type { SafetyProfile } from './safety.ts'

/** Seconds without a touch that staff can choose from, before the kiosk asks whether anybody is there. */
export const IDLE_SECONDS = [30, 60, 90, 120, 180] as const
/** The question stands this long before everything is wiped; WCAG 2.2.1 asks for at least 20 seconds. */
export const COUNTDOWN_SECONDS = 20
/** An untouched first page begins to turn after this long, seconds. */
export const ATTRACT_SECONDS = 30
/** Steps of the voice of a kiosk, as `SpeechSynthesisUtterance.volume`. */
export const VOLUMES = [0.25, 0.5, 0.75, 1] as const
/** Longest name of a clinic, characters. */
export const CLINIC_LENGTH = 60

/** What staff set up; anything unreadable falls back to what a new kiosk has. */
export const KioskSettings = v.object({
  idleSeconds: v.fallback(v.picklist(IDLE_SECONDS), 60),
  /** Turns the figure while nobody is there. */
  attract: v.fallback(v.boolean(), true),
  sound: v.fallback(v.boolean(), true),
  /** Tags of the languages offered; empty: all there are. */
  languages: v.fallback(v.array(v.pipe(v.string(), v.maxLength(20))), []),
  /** The language every visitor begins in; null: what the link of the kiosk names, else what the browser prefers. */
  language: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(20))), null),
  clinic: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(CLINIC_LENGTH)), ''),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
})
export type KioskSettings = v.InferOutput<typeof KioskSettings>

export const NEW_KIOSK: KioskSettings = v.parse(KioskSettings, {})

/** The languages a kiosk offers: those chosen that there are, else all. */
export function kioskLanguages(settings: Pick<KioskSettings, 'languages'>, all: readonly string[]): readonly string[] {
  const chosen = all.filter((tag) => settings.languages.includes(tag))
  return chosen.length > 0 ? chosen : all
}

/**
 * The steps a visitor is led through. How it feels is asked only where a topic of the region turns on it; how it
 * began always, for it tells of falls and of pregnancy.
 */
export function kioskSteps(content: IntakeContent, region: string | null): IntakeStep[] {
  const here = content.topics.filter(({ regions }) => region !== null && regions.includes(region))
  const feels = here.some(({ needs, hints }) => [...needs, ...hints].some(({ question }) => question === 'quality'))
  return ['where', ...(feels ? (['quality'] as const) : []), 'cause', 'check', 'topics']
}

/** Points that are never offered to a visitor without a practitioner beside them. */
const NOT_FOR_VISITORS: readonly PointCode[] = ['GV16', 'GV26']

/**
 * The points a visitor is shown for a pattern: its main points in the order of the numbers on the body, without
 * those the profile excludes and those that need a practitioner beside one.
 */
export function kioskPoints(
  atlas: Atlas,
  pattern: PatternContent,
  pain: PainSide,
  profile: SafetyProfile,
): ListEntry[] {
  return patternList(atlas, pattern, pain, profile, [])
    .filter(({ id }) => id !== 'add' && id !== 'removed' && id !== 'avoided')
    .flatMap(({ entries }) => entries)
    .filter(({ codes }) => codes.every(isForVisitors))
    .sort((a, b) => a.number - b.number)
}

/** False for a point that is not offered on a kiosk. */
export function isForVisitors(code: PointCode): boolean {
  return !NOT_FOR_VISITORS.includes(code)
}

/** More signs than this on one page are not read. */
const MOST_ON_A_PAGE = 10

/** Levels that share their pages: signs that end the visit are never mixed with those that do not. */
const PAGE_LEVELS = [
  ['emergency'],
  ['pregnancy'],
  ['urgent', 'routine'],
] as const satisfies readonly (readonly RedFlag['level'][])[]

/** Signs of one level on a page, under its heading. */
export interface FlagGroup {
  level: RedFlag['level']
  flags: RedFlag[]
}

/** Red flags as few pages, the most serious first, each page its levels in order; what needs more pages is parted evenly. */
export function flagPages(flags: readonly RedFlag[]): FlagGroup[][] {
  return PAGE_LEVELS.flatMap((levels) => {
    const own = levels.flatMap((level) => flags.filter((flag) => flag.level === level))
    const pages = Math.ceil(own.length / MOST_ON_A_PAGE)
    return Array.from({ length: pages }, (_, page) => {
      const here = own.slice(Math.round((page * own.length) / pages), Math.round(((page + 1) * own.length) / pages))
      return levels.flatMap((level) => {
        const ofLevel = here.filter((flag) => flag.level === level)
        return ofLevel.length > 0 ? [{ level, flags: ofLevel }] : []
      })
    })
  })
}
