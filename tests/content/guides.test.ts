/** Techniques, muscles, self-care and accidents as they ship. Every check is also shown a broken copy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { bodyShow } from '../../src/domain/bodyShow.ts'
import type { AnchorsFile, AreasFile } from '../../src/domain/built.ts'
import { FIGURE_IDS } from '../../src/domain/guides.ts'
import * as checks from './guideChecks.ts'

const ROOT = join(import.meta.dirname, '../..')
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, 'assets', path), 'utf8'))
const { content, locales } = loadContent(ROOT)
const texts = locales['en']!
const built = json('built/areas.json') as AreasFile
const anchors = json('built/anchors.json') as AnchorsFile

const room: checks.GuideRoom = {
  content,
  texts,
  ui: texts.ui,
  areas: Object.keys(json('anatomy/areas.json') as object),
  weightAt: (area, code) => {
    const bytes = Buffer.from(built.areas[area]?.left ?? '', 'base64')
    const left = anchors.bodies.male?.[code]?.find(({ side }) => side !== 'right')
    return Math.max(0, ...(left?.vertices ?? []).map((id) => bytes[id] ?? 0))
  },
}

/** A copy with one thing broken. */
function broken(change: (copy: checks.GuideRoom) => void): checks.GuideRoom {
  const copy = { ...room, ...structuredClone({ content, texts, ui: room.ui, areas: room.areas }) }
  change(copy)
  return copy
}

const CASES: [string, checks.Check, (copy: checks.GuideRoom) => void][] = [
  [
    'no current near the chest',
    checks.pairsStayAwayFromTheChest,
    (copy) => (copy.content.techniques['electroacupuncture']!.pairs[0]!.points[0] = 'KI25'),
  ],
  ['every area is drawn', checks.areasExist, (copy) => (copy.content.muscles['psoas']!.area = 'muscle-nowhere')],
  ['every area is used', checks.areasAreUsed, (copy) => (copy.content.techniques['cupping']!.areas = [])],
  [
    'muscles lie where their points lie',
    checks.muscleAreasHoldTheirPoints,
    (copy) => (copy.content.muscles['piriformis']!.area = 'gua-sha-shoulder'),
  ],
  [
    'figures of the checklist',
    checks.figuresOfTheChecklist,
    (copy) => (copy.content.selfCare['waist-circles']!.steps[1]!.repeats = 10),
  ],
  [
    'nothing for home that pregnancy forbids',
    checks.homeIsSafeInPregnancy,
    (copy) => copy.content.selfCare['press-si3']!.points.push('LI4'),
  ],
  [
    'no depth for the psoas',
    checks.psoasHasNoDepth,
    (copy) => copy.texts.muscles['psoas']!.facts.push('Needle 40 mm deep.'),
  ],
  [
    'patients read grade 6 or below',
    checks.plainEnough,
    (copy) =>
      (copy.texts.selfCare['cat-cow']!.steps['cat'] =
        'Subsequently initiate deliberate spinal flexion, maintaining diaphragmatic respiration throughout the exercise.'),
  ],
]

describe('techniques, muscles, self-care and accidents', () => {
  it.each(CASES)('%s', (_name, check, change) => {
    expect(check(room)).toEqual([])
    expect(check(broken(change)).length).toBeGreaterThan(0)
  })

  it('has what the checklist names', () => {
    expect(Object.keys(content.techniques).sort()).toEqual([
      'acupressure',
      'ball-release',
      'cupping',
      'electroacupuncture',
      'gua-sha',
      'manual-needling',
      'moxibustion',
    ])
    expect(Object.keys(content.muscles).sort()).toEqual([
      'disc',
      'gluteus-medius',
      'piriformis',
      'psoas',
      'quadratus-lumborum',
      'spinal-erectors',
    ])
    expect(content.accidents.map(({ id }) => id).sort()).toEqual([
      'bent-needle',
      'bleeding',
      'broken-needle',
      'burn',
      'faint',
      'needlestick',
      'nerve-shock',
      'pneumothorax',
      'stuck-needle',
    ])
    expect(content.techniques['electroacupuncture']!.pairs.map(({ points }) => points)).toEqual([
      ['BL25', 'BL54'],
      ['GB30', 'GB34'],
    ])
    for (const { sources } of content.accidents) expect(sources).toContain('who-1999-safety')
    expect(content.sources['who-1999-safety']!.status).toBe('to-confirm')
  })

  it('says of every muscle and exercise where it comes from', () => {
    for (const { id, sources } of [...Object.values(content.muscles), ...Object.values(content.selfCare)])
      expect(sources, id).toContain('team-knowledge')
    for (const id of ['gluteus-medius', 'quadratus-lumborum', 'spinal-erectors'])
      expect(texts.muscles[id]!.note, id).toMatch(/one clinic/)
    for (const id of ['psoas', 'disc']) expect(texts.muscles[id]!.note, id).toMatch(/our guess/)
  })

  it('draws a figure for every step, and every figure has its words', () => {
    const used = new Set(Object.values(content.selfCare).flatMap(({ steps }) => steps.map((step) => step.figure)))
    for (const id of FIGURE_IDS) expect(texts.ui[`figure.${id}`], id).toBeTruthy()
    expect([...used].filter((id) => !FIGURE_IDS.includes(id))).toEqual([])
    for (const { diagrams } of Object.values(content.techniques))
      for (const id of diagrams) expect(texts.ui[`diagram.${id}`], id).toBeTruthy()
  })

  it('shows every muscle, and every technique and exercise that has a place, on the body', () => {
    for (const item of Object.keys(content.muscles)) expect(bodyShow(content, { id: 'muscles', item })).not.toBeNull()
    expect(bodyShow(content, { id: 'techniques', item: 'moxibustion' })).toBeNull()
    expect(bodyShow(content, { id: 'techniques', item: 'electroacupuncture' })).toMatchObject({
      points: ['BL25', 'BL54', 'GB30', 'GB34'],
    })
    expect(bodyShow(content, { id: 'selfcare', item: 'cat-cow' })).toBeNull()
  })

  it('reads at these grades', () => {
    const read = checks.guideTexts(room)
    console.log(`guide texts for patients: ${read.length}`)
    expect(read.length).toBeGreaterThan(200)
  })
})
