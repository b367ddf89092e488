import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { MeridianContent } from '../../src/domain/content.ts'
import { MERIDIAN_IDS } from '../../src/domain/ids.ts'

const FOLDER = join(import.meta.dirname, '../../assets/content/meridians')
const meridians = readdirSync(FOLDER).map((file) =>
  v.parse(MeridianContent, JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
)

/** Relative luminance of an sRGB hex colour (WCAG 2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two sRGB hex colours (WCAG 2), 1 … 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const STAGE = { light: '#f2f1ec', dark: '#16181b' }
const SKIN = '#cdb9a4'

describe('meridian colours', () => {
  it('exist for all fourteen', () => {
    expect(meridians.map((meridian) => meridian.id).sort()).toEqual([...MERIDIAN_IDS].sort())
  })

  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  for (const theme of ['light', 'dark'] as const) {
    it(`stand out at 3:1 from skin and stage, ${theme}`, () => {
      const weak = meridians.flatMap(({ id, colour }) =>
        [STAGE[theme], SKIN]
          .map((ground) => [ground, contrast(colour[theme], ground)] as const)
          .filter(([, ratio]) => ratio < 3)
          .map(([ground, ratio]) => `${id} on ${ground}: ${ratio.toFixed(2)}`),
      )
      expect(weak).toEqual([])
    })

    it(`differ from each other, ${theme}`, () => {
      expect(new Set(meridians.map((meridian) => meridian.colour[theme])).size).toBe(14)
    })
  }
})
