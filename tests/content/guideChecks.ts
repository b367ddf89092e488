/**
 * What must hold for techniques, muscles, self-care and accidents beyond the schemas. Each check returns
 * the faults it finds, so that a test can also show it a broken copy and see it complain.
 */
import type { Content } from '../../src/domain/content.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { MAX_GRADE } from './patternChecks.ts'
import { readingGrade } from './readability.ts'

export interface GuideRoom {
  content: Content
  texts: Locale
  ui: Readonly<Record<string, string>>
  /** Ids of assets/anatomy/areas.json. */
  areas: readonly string[]
  /** Point code → strongest weight of an area at its left anchor, 0…255. */
  weightAt: (area: string, code: string) => number
}
export type Check = (room: GuideRoom) => string[]

/** Where no current may run: over or beside the heart. */
const CHEST = new Set(['chest', 'upper-back', 'shoulder', 'neck', 'armpit'])

export const pairsStayAwayFromTheChest: Check = ({ content }) =>
  Object.values(content.techniques).flatMap(({ id, pairs }) =>
    pairs.flatMap(({ points }) =>
      points
        .filter((code) => CHEST.has(content.points[code]?.region ?? 'chest'))
        .map((code) => `${id}: ${code} lies on ${content.points[code]?.region}`),
    ),
  )

export const areasExist: Check = ({ content, areas }) =>
  [
    ...Object.values(content.techniques).flatMap(({ id, areas: named }) => named.map((area) => [id, area] as const)),
    ...Object.values(content.muscles).map(({ id, area }) => [id, area] as const),
    ...Object.values(content.selfCare).flatMap(({ id, area }) => (area === null ? [] : [[id, area] as const])),
  ]
    .filter(([, area]) => !areas.includes(area))
    .map(([id, area]) => `${id}: no area ${area}`)

/** An area that is drawn but belongs to nothing would never be seen. */
export const areasAreUsed: Check = ({ content, areas }) => {
  const used = new Set([
    ...Object.keys(content.patterns),
    ...Object.values(content.techniques).flatMap((one) => one.areas),
    ...Object.values(content.muscles).map((one) => one.area),
    ...Object.values(content.selfCare).flatMap((one) => one.area ?? []),
  ])
  return areas.filter((area) => !used.has(area)).map((area) => `${area} is shown nowhere`)
}

/** A muscle on the back lies where at least one of its own points lies; what runs in front has its points behind. */
export const muscleAreasHoldTheirPoints: Check = ({ content, weightAt }) =>
  Object.values(content.muscles)
    .filter(({ id }) => id !== 'psoas')
    .filter(({ area, points }) => !points.some((code) => weightAt(area, code) > 100))
    .map(({ id }) => `${id}: none of its points lies in its area`)

/** The figures of the checklist: 12 circles each way, SI3 for 30 to 60 s, the ball for 1 to 2 minutes. */
export const figuresOfTheChecklist: Check = ({ content }) => {
  const steps = (id: string) => content.selfCare[id]?.steps ?? []
  const circles = steps('waist-circles').filter((step) => step.repeats === 12).length
  const outside = (id: string, from: number, to: number) =>
    steps(id)
      .flatMap(({ seconds }) => seconds ?? [])
      .filter((seconds) => seconds < from || seconds > to)
      .map((seconds) => `${id}: ${seconds} s`)
  return [
    ...(circles === 2 ? [] : [`waist-circles: ${circles} times 12 circles`]),
    ...outside('press-si3', 30, 60),
    ...outside('ball-hip', 60, 120),
    ...outside('ball-low-back', 60, 120),
  ]
}

/** Nothing for home uses a point that is left out in pregnancy. */
export const homeIsSafeInPregnancy: Check = ({ content }) =>
  [...Object.values(content.techniques), ...Object.values(content.selfCare)].flatMap(({ id, points }) =>
    points
      .filter((code) => content.points[code]?.hazards.some((h) => h.kind === 'pregnancy' && h.level === 'avoid'))
      .map((code) => `${id}: ${code}`),
  )

/** No depth of a needle is told for the psoas, anywhere. */
export const psoasHasNoDepth: Check = ({ texts }) => {
  const text = texts.muscles['psoas']
  const lines = text ? [text.plain, ...text.signs, ...text.care, ...text.facts, text.note] : []
  return lines.filter((line) => /\d\s*(?:mm|cm|cun)/.test(line))
}

/** Every text a patient reads on these pages, with its path. */
export function guideTexts({ texts, ui }: GuideRoom): [string, string][] {
  const found: [string, string][] = []
  const add = (path: string, text: string) => found.push([path, text])
  for (const [id, text] of Object.entries(texts.techniques)) {
    for (const part of ['plain', 'when', 'duration', 'feels'] as const) add(`techniques.${id}.${part}`, text[part])
    add(`techniques.${id}.how`, text.how.join(' '))
    text.care.forEach((line, i) => add(`techniques.${id}.care.${i}`, line))
    for (const [area, name] of Object.entries(text.areas)) add(`techniques.${id}.areas.${area}`, name)
  }
  for (const [id, text] of Object.entries(texts.muscles)) {
    add(`muscles.${id}.plain`, text.plain)
    text.signs.forEach((line, i) => add(`muscles.${id}.signs.${i}`, line))
    text.care.forEach((line, i) => add(`muscles.${id}.care.${i}`, line))
    add(`muscles.${id}.note`, text.note)
  }
  for (const [id, text] of Object.entries(texts.selfCare)) {
    add(`selfCare.${id}.summary`, text.summary)
    add(`selfCare.${id}.start`, text.start)
    for (const [step, line] of Object.entries(text.steps)) add(`selfCare.${id}.steps.${step}`, line)
    text.care.forEach((line, i) => add(`selfCare.${id}.care.${i}`, line))
    add(`selfCare.${id}.note`, text.note)
  }
  for (const [id, text] of Object.entries(texts.accidents)) {
    add(`accidents.${id}.signs`, text.signs)
    add(`accidents.${id}.patient`, text.patient.join(' '))
  }
  for (const [key, text] of Object.entries(ui)) {
    if (/^(?:tech|muscle|selfcare|accident|timer|counter|shown|figure|diagram)\./.test(key) && /[a-z]/i.test(text))
      add(`ui.${key}`, text.replace(/\{\w+\}/g, '5'))
  }
  return found
}

/** Labels of a word or two have no grade worth the name. */
const FEWEST_WORDS = 6

export const plainEnough: Check = (room) =>
  guideTexts(room)
    .filter(([, text]) => text.split(/\s+/).length >= FEWEST_WORDS)
    .map(([path, text]) => [path, readingGrade(text)] as const)
    .filter(([, grade]) => grade > MAX_GRADE)
    .map(([path, grade]) => `${path}: grade ${grade.toFixed(1)}`)
