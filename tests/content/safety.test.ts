/** Every technique, pattern and condition has something to say, in words a visitor can read. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { CONDITION_IDS } from '../../src/domain/ids.ts'
import { patternReactions, pointReactions, techniqueReactions, techniquesAt } from '../../src/domain/safety.ts'
import { readingGrade } from './readability.ts'

const { content, locales } = loadContent(join(import.meta.dirname, '../..'))
const texts = locales['en']
if (!texts) throw new Error('locales/en: expected texts')
const techniques = Object.values(content.techniques)
const points = Object.values(content.points)

describe('the guided path', () => {
  it('reads at grade 6 or below', () => {
    const { questions, reasons } = texts.intake
    const own = [
      ...Object.entries(questions),
      ...Object.entries(reasons),
      ...Object.entries(texts.ui).filter(([key]) => /^(intake|risk|compare)\./.test(key)),
    ]
    expect(own.length).toBeGreaterThan(60)
    const hard = own.filter(([, text]) => text.split(' ').length > 6 && readingGrade(text) > 6)
    expect(hard.map(([key, text]) => `${key}: ${readingGrade(text).toFixed(1)}`)).toEqual([])
  })
})

describe('the safety profile', () => {
  it.each(techniques.map((one) => [one.id, one] as const))('the technique %s reacts to somebody', (_id, technique) => {
    expect(techniqueReactions(technique, CONDITION_IDS).length).toBeGreaterThan(0)
  })

  it.each(Object.values(content.patterns).map((one) => [one.id, one] as const))(
    'the pattern %s reacts to pregnancy, blood thinners and fear of needles',
    (_id, pattern) => {
      for (const condition of ['pregnancy', 'blood-thinner', 'needle-fear'] as const)
        expect(patternReactions(content, pattern, [condition]).unchanged, condition).toEqual([])
    },
  )

  it('every point that is treated reacts to somebody, through itself or through what is done there', () => {
    const silent = points.filter(
      (point) =>
        techniquesAt(point).length > 0 &&
        pointReactions(point, content.conditions, CONDITION_IDS).length === 0 &&
        !techniquesAt(point).some((id) => {
          const technique = content.techniques[id]
          return technique && techniqueReactions(technique, CONDITION_IDS, point.region).length > 0
        }),
    )
    expect(silent.map(({ code }) => code)).toEqual([])
  })

  it.each([...CONDITION_IDS])('%s changes something somewhere', (id) => {
    const somewhere =
      techniques.some((technique) => techniqueReactions(technique, [id]).length > 0) ||
      points.some((point) => pointReactions(point, content.conditions, [id]).length > 0)
    expect(somewhere).toBe(true)
  })

  it('what clinical practice forbids is "avoid"', () => {
    const avoids = (technique: string, region?: string) => {
      const found = content.techniques[technique]
      if (!found) throw new Error(`expected the technique ${technique}`)
      return techniqueReactions(found, CONDITION_IDS, region)
        .filter(({ level }) => level === 'avoid')
        .map(({ condition }) => condition)
        .sort()
    }
    expect(avoids('manual-needling')).toEqual(['bleeding-disorder'])
    expect(avoids('electroacupuncture')).toEqual(['bleeding-disorder', 'epilepsy', 'implanted-device', 'pregnancy'])
    expect(avoids('electroacupuncture', 'knee')).not.toContain('pregnancy')
    expect(avoids('moxibustion')).toEqual(['numb-skin', 'pregnancy'])
    expect(avoids('moxibustion', 'foot')).toEqual(['numb-skin'])
    expect(avoids('cupping')).toEqual(['bleeding-disorder', 'blood-thinner', 'pregnancy'])
    expect(avoids('gua-sha')).toEqual(['bleeding-disorder', 'blood-thinner', 'pregnancy'])
    expect(avoids('acupressure')).toEqual([])
  })

  it('depth is kept from visitors where only specialists needle', () => {
    expect(
      points
        .filter((point) => point.needling?.specialist)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['BL1', 'CV22', 'EX-HN-SHANGMING', 'EX-HN7', 'GV15', 'GV16', 'ST1'])
  })

  it('reads at grade 6 or below, and no sentence is left over', () => {
    const used = new Set([
      ...techniques.flatMap(({ hazards }) => hazards.map(({ note }) => note)),
      ...content.conditions.flatMap(({ near }) => near.map(({ note }) => note)),
    ])
    expect(Object.keys(texts.safety).filter((key) => !used.has(key))).toEqual([])
    const own = Object.entries({ ...texts.safety, ...texts.ui }).filter(
      ([key, text]) => (key in texts.safety || /^(safety\.(intro|private|hint|name|open)|reader)/.test(key)) && text,
    )
    expect(own.length).toBeGreaterThan(40)
    const hard = own.filter(([, text]) => text.split(' ').length > 6 && readingGrade(text) > 6)
    expect(hard.map(([key, text]) => `${key}: ${readingGrade(text).toFixed(1)}`)).toEqual([])
  })
})
