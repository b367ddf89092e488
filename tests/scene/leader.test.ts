import { describe, expect, it } from 'vitest'
import { leaderPath } from '../../src/scene/leader.ts'

const line = { from: [0, 0], port: [30, 0], to: [300, 0] } as const
const moves = (d: string) => (d.match(/M/g) ?? []).length

describe('leaders behind limbs', () => {
  it('are whole over air and over the skin of their own point', () => {
    expect(leaderPath(line, () => false)).toBe('M300.0,0.0L30.0,0.0L0.0,0.0')
    expect(leaderPath(line, (x) => x > 200)).toBe('M300.0,0.0L30.0,0.0L0.0,0.0')
  })
  it('are broken where another limb lies in the way, and go on beyond it', () => {
    const d = leaderPath(line, (x) => x > 200 || (x > 90 && x < 120))
    expect(moves(d)).toBe(2)
    const xs = [...d.matchAll(/[ML](-?[\d.]+),/g)].map((m) => Number(m[1]))
    expect(xs.some((x) => x > 93 && x < 117)).toBe(false)
    expect(Math.min(...xs)).toBe(0)
  })
  it('are whole where the label itself stands on skin', () => {
    expect(moves(leaderPath(line, (x) => x > 200 || x < 120))).toBe(1)
  })
})
