import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { buildAtlas } from '../../src/domain/atlas.ts'
import { AnchorsFile } from '../../src/domain/built.ts'
import { homeCare, waitsForDoctor } from '../../src/domain/homeCare.ts'
import { kioskPoints } from '../../src/domain/kiosk.ts'
import type { SafetyProfile } from '../../src/domain/safety.ts'
import { ROOT } from '../architecture/repositoryFiles.ts'

const { content } = loadContent(ROOT)
const anchors = v.parse(AnchorsFile, JSON.parse(readFileSync(join(ROOT, 'assets/built/anchors.json'), 'utf8')))
const atlas = buildAtlas(content, anchors)

function care(id: string, profile: SafetyProfile = []) {
  const pattern = atlas.patterns.get(id)
  if (!pattern) throw new Error(`${id}: expected a pattern, received none`)
  const { press, exercises } = homeCare(atlas, pattern, kioskPoints(atlas, pattern, 'both', profile), profile)
  return { press: press.flatMap(({ codes }) => codes), exercises: exercises.map((one) => one.id) }
}

describe('what is offered for home', () => {
  it('is what the data of the topic names, each exercise once', () => {
    expect(care('P5')).toEqual({ press: ['BL40'], exercises: ['ball-hip', 'knee-to-chest'] })
    // Two muscles of it name the same ball.
    expect(care('P15').exercises).toEqual(['ball-hip', 'waist-circles', 'knee-to-chest'])
  })

  it('is nothing where the topic names neither pressing nor a muscle', () => {
    expect(care('P7')).toEqual({ press: [], exercises: [] })
    // Points that may be pressed elsewhere, in a topic that does not name pressing.
    expect(care('P4').press).toEqual([])
    expect(care('P4').exercises.length).toBeGreaterThan(0)
  })

  it('never holds a point that is not pressed at home, nor an exercise for a pregnant visitor', () => {
    let pressed = 0
    for (const id of atlas.patterns.keys())
      for (const profile of [[], ['pregnancy']] as const) {
        const { press, exercises } = care(id, profile)
        pressed += press.length
        for (const code of press) expect(atlas.points.get(code)?.acupressure, code).toBe(true)
        if (profile.length > 0) expect(exercises).toEqual([])
      }
    expect(pressed).toBeGreaterThan(20)
  })

  it('waits for a doctor after a sign that asks for one soon, not after one to be told at the next visit', () => {
    const flags = content.redFlags
    expect(waitsForDoctor([], flags)).toBe(false)
    expect(waitsForDoctor(['not-better-six-weeks'], flags)).toBe(false)
    expect(waitsForDoctor(['not-better-six-weeks', 'foot-drop'], flags)).toBe(true)
  })
})
