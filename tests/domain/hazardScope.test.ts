/** Cautions and the treatment they speak of, over the shipped sentences. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { concerns, HEAT_NOTES, NEEDLE_AND_HEAT_NOTES, NEEDLE_NOTES } from '../../src/domain/hazardScope.ts'

const { content, locales } = loadContent(join(import.meta.dirname, '../../'))
const sentences = locales['en']?.hazards ?? {}
const notes = Object.keys(sentences)
const sorted = [NEEDLE_NOTES, HEAT_NOTES, NEEDLE_AND_HEAT_NOTES]

describe('concerns', () => {
  it('sorts notes there are, each once', () => {
    const all = sorted.flatMap((set) => [...set])
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter((note) => !notes.includes(note))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })

  it('keeps for pressing every sentence that speaks of pressing, rubbing, pregnancy, an emergency or who is not treated', () => {
    const speaks =
      /\bpress(?!ed?\b.*needle)|\brub|\bcup\b|pregnan|womb|belly alone|emergency|doctor|babies|strong work|mouth|nose/i
    const dropped = notes.filter((note) => !concerns({ note }, 'acupressure'))
    // "Press for a while once the needle is out" and the open mouth are for the needle; old books' heat in pregnancy is heat.
    const known = ['vessel.scalp', 'joint.jaw', 'vessel.deep-jaw', 'pregnancy.no-moxa']
    expect(dropped.filter((note) => speaks.test(sentences[note] ?? '') && !known.includes(note))).toEqual([])
    expect(notes.length - dropped.length).toBeGreaterThan(25)
  })

  it('drops for pressing only what names a needle, heat or moxa', () => {
    const dropped = notes.filter((note) => !concerns({ note }, 'acupressure'))
    const names = /needle|moxa|heat|burn|electric feeling|how deep/i
    expect(dropped.filter((note) => !names.test(sentences[note] ?? ''))).toEqual([])
  })

  it('warns of the needle with a needle, of heat with heat, and of what is not sorted always', () => {
    const pairs: [string, string, boolean][] = [
      ['pleura.back', 'manual-needling', true],
      ['pleura.back', 'electroacupuncture', true],
      ['pleura.back', 'acupressure', false],
      ['pleura.back', 'moxibustion', false],
      ['numb-skin.foot', 'moxibustion', true],
      ['numb-skin.foot', 'manual-needling', false],
      ['joint.finger', 'moxibustion', true],
      ['joint.finger', 'manual-needling', true],
      ['joint.finger', 'acupressure', false],
      ['vessel.carotid', 'acupressure', true],
      ['kidney.loin', 'acupressure', true],
      ['a.new-note', 'acupressure', true],
    ]
    expect(pairs.filter(([note, technique, wanted]) => concerns({ note }, technique) !== wanted)).toEqual([])
  })

  it('never drops what a point must be left out for', () => {
    const avoid = Object.values(content.points).flatMap(({ hazards }) =>
      hazards.filter(({ level }) => level === 'avoid'),
    )
    expect(avoid.length).toBeGreaterThan(20)
    for (const technique of Object.keys(content.techniques))
      for (const hazard of avoid) expect(concerns(hazard, technique), `${hazard.note} ${technique}`).toBe(true)
  })
})
