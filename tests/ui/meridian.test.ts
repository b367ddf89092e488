import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, inkOn } from '../../src/ui/meridian.ts'

const FOLDER = join(import.meta.dirname, '../../assets/content/meridians')

describe('the number on a badge', () => {
  it('knows contrast', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(inkOn('#2a5b8c')).toBe('#ffffff')
    expect(inkOn('#e9e3d0')).toBe('#14171a')
  })

  it('is readable on every meridian colour, light and dark (4.5 : 1)', () => {
    const files = readdirSync(FOLDER)
    expect(files.length).toBe(14)
    for (const file of files) {
      const { colour } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
        colour: { light: string; dark: string }
      }
      for (const hex of [colour.light, colour.dark]) {
        expect(contrast(hex, inkOn(hex)), `${file} ${hex}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
