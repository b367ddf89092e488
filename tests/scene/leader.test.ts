import { describe, expect, it } from 'vitest'
import { type Ground, leaderPath } from '../../src/scene/leader.ts'

const line = { from: [0, 0], port: [30, 0], to: [300, 0] } as const
const moves = (d: string) => (d.match(/M/g) ?? []).length
const xsOf = (d: string) => [...d.matchAll(/[ML](-?[\d.]+),/g)].map((m) => Number(m[1]))
/** Own skin beyond x = 200; what lies between two places is given. */
const ground =
  (from: number, to: number, what: Ground) =>
  (x: number): Ground =>
    x > 200 ? 'own' : x > from && x < to ? what : 'air'

describe('leaders behind limbs', () => {
  it('are whole and level over air and over the skin of their own point', () => {
    expect(leaderPath(line, () => 'air')).toBe('M300.0,0.5L30.0,0.5L0.0,0.5')
    expect(leaderPath(line, ground(0, 0, 'own'))).toBe('M300.0,0.5L30.0,0.5L0.0,0.5')
  })
  it('keep their slope where the label stands higher or lower than the point', () => {
    expect(leaderPath({ ...line, to: [300, 9.2] }, () => 'air')).toBe('M300.0,9.2L30.0,0.0L0.0,0.0')
  })
  it('are broken where another limb lies in the way, and go on beyond it', () => {
    for (const what of ['own', 'other'] as const) {
      const d = leaderPath(line, ground(90, 120, what))
      expect(moves(d)).toBe(2)
      const xs = xsOf(d)
      expect(xs.some((x) => x > 93 && x < 117)).toBe(false)
      expect(Math.min(...xs)).toBe(0)
    }
  })
  it('are broken by a limb that lies on the skin of the point, without air between', () => {
    const d = leaderPath(line, ground(120, 201, 'other'))
    expect(moves(d)).toBe(2)
    expect(xsOf(d).some((x) => x > 123 && x < 197)).toBe(false)
  })
  it('are whole where the label itself stands on skin, but for other limbs', () => {
    expect(moves(leaderPath(line, (x) => (x > 200 || x < 120 ? 'own' : 'air')))).toBe(1)
    expect(moves(leaderPath(line, (x) => (x < 120 ? 'other' : 'own')))).toBe(1)
    expect(moves(leaderPath(line, (x) => (x > 90 && x < 120 ? 'other' : 'own')))).toBe(2)
  })
})
