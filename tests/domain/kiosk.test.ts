import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { buildAtlas } from '../../src/domain/atlas.ts'
import { AnchorsFile } from '../../src/domain/built.ts'
import { intakeFlags } from '../../src/domain/intake.ts'
import { endsPath } from '../../src/domain/redFlags.ts'
import {
  flagPages,
  isForVisitors,
  kioskLanguages,
  kioskPoints,
  KioskSettings,
  kioskSteps,
  NEW_KIOSK,
} from '../../src/domain/kiosk.ts'
import { ROOT } from '../architecture/repositoryFiles.ts'

const { content, locales } = loadContent(ROOT)
const anchors = v.parse(AnchorsFile, JSON.parse(readFileSync(join(ROOT, 'assets/built/anchors.json'), 'utf8')))
const atlas = buildAtlas(content, anchors)

describe('what a kiosk shows', () => {
  it('offers no point that needs a practitioner beside one, on any side, and numbers as the body does', () => {
    let offered = 0
    for (const pattern of atlas.patterns.values())
      for (const side of ['left', 'right', 'both'] as const) {
        const points = kioskPoints(atlas, pattern, side, [])
        offered += points.length
        expect(points.flatMap(({ codes }) => codes)).not.toContain('GV16')
        expect(points.flatMap(({ codes }) => codes)).not.toContain('GV26')
        expect(points.map(({ number }) => number)).toEqual(points.map(({ number }) => number).sort((a, b) => a - b))
        for (const { kind } of points) expect(kind).toBe('main')
      }
    expect(offered).toBeGreaterThan(200)
    expect(isForVisitors('GV26')).toBe(false)
    expect(isForVisitors('BL40')).toBe(true)
  })

  it('leaves out what is not for a pregnant visitor', () => {
    const pattern = atlas.patterns.get('P5')
    if (!pattern) throw new Error('P5: expected a pattern')
    const codes = (profile: 'pregnancy'[]) => kioskPoints(atlas, pattern, 'both', profile).flatMap((one) => one.codes)
    expect(codes([])).toContain('BL60')
    expect(codes(['pregnancy'])).not.toContain('BL60')
  })

  it('asks every red flag once, the most serious first, on few pages, and none that ends the visit among others', () => {
    const rank = { emergency: 0, pregnancy: 1, urgent: 2, routine: 3 }
    for (const { id } of content.intake.regions)
      for (const pregnant of [false, true]) {
        const flags = intakeFlags(content.intake, id, atlas.patterns, content.redFlags, pregnant)
        const pages = flagPages(flags)
        const asked = pages.flat().flatMap((group) => group.flags)
        expect(asked.map((flag) => flag.id).sort()).toEqual(flags.map((flag) => flag.id).sort())
        expect(asked.map(({ level }) => rank[level])).toEqual(asked.map(({ level }) => rank[level]).sort())
        for (const page of pages) {
          const here = page.flatMap((group) => group.flags)
          expect(here.length).toBeGreaterThan(0)
          expect(here.length).toBeLessThanOrEqual(10)
          expect(new Set(here.map((flag) => (endsPath(flag) ? flag.level : 'other'))).size).toBe(1)
          for (const group of page) for (const flag of group.flags) expect(flag.level).toBe(group.level)
        }
        expect(pages[0]?.[0]?.level).toBe('emergency')
        // Low back pain has the most signs: 24, and 13 more in pregnancy.
        expect(pages.length, id).toBeLessThanOrEqual(pregnant ? 5 : 3)
      }
  })

  it('asks how it feels only where a topic turns on it, and how it began always', () => {
    expect(kioskSteps(content.intake, 'low-back')).toEqual(['where', 'quality', 'cause', 'check', 'topics'])
    expect(kioskSteps(content.intake, 'elsewhere')).toEqual(['where', 'cause', 'check', 'topics'])
  })

  it('names neither point anywhere in its own words', () => {
    for (const [language, { ui }] of Object.entries(locales)) {
      const own = Object.entries(ui).filter(([key]) => key.startsWith('kiosk.'))
      expect(own.length, language).toBeGreaterThan(50)
      for (const [, text] of own) expect(text).not.toMatch(/GV16|GV26|bleed|electro|放血|电针/i)
    }
  })
})

describe('what staff set up', () => {
  it('falls back where it cannot be read, part by part', () => {
    expect(v.parse(KioskSettings, { idleSeconds: 7, sound: 'loud', clinic: ' Riverside ', attract: false })).toEqual({
      ...NEW_KIOSK,
      clinic: 'Riverside',
      attract: false,
    })
  })

  it('offers the languages chosen, but never none', () => {
    expect(kioskLanguages({ languages: ['zh-Hans'] }, ['en', 'zh-Hans'])).toEqual(['zh-Hans'])
    expect(kioskLanguages({ languages: [] }, ['en', 'zh-Hans'])).toEqual(['en', 'zh-Hans'])
    expect(kioskLanguages({ languages: ['xx'] }, ['en', 'zh-Hans'])).toEqual(['en', 'zh-Hans'])
  })
})
