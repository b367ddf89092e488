import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportFiles } from '../../../src/bake/export/exportFiles.ts'

/** Spots inside the mouth: the mesh is closed there, so the atlas holds no landmark for them. */
const INSIDE_THE_MOUTH = ['tongue_dorsum_mid', 'tongue_frenulum', 'upper_frenulum_gum']

describe('landmark names of the open data', () => {
  it('holds every landmark of the relation table under its name, but for those inside the mouth', async () => {
    const atlas = JSON.parse((await exportFiles('.', 'male'))['atlas.json']!) as {
      landmarks: { id: string; side: string }[]
    }
    const ids = new Set(atlas.landmarks.map((l) => l.id))
    const named = [...readFileSync('assets/anatomy/relations.tsv', 'utf8').matchAll(/^# LANDMARK @(\S+)/gm)].map(
      (m) => m[1]!,
    )
    expect(named.length).toBeGreaterThan(150)
    expect(named.filter((id) => !ids.has(id))).toEqual(INSIDE_THE_MOUTH)
  })
  it('names one spot only once per side', async () => {
    const atlas = JSON.parse((await exportFiles('.', 'female'))['atlas.json']!) as {
      landmarks: { id: string; side: string }[]
    }
    const keys = atlas.landmarks.map((l) => `${l.id} ${l.side}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(atlas.landmarks.filter((l) => l.id === 'auricular_apex_left').map((l) => l.side)).toEqual(['left'])
  })
})
