import { describe, expect, it } from 'vitest'
import { clockText, leftMs, paused, spokenSecond, started, ticked } from '../../src/ui/selfcare/countdown.ts'

describe('the countdown', () => {
  it('runs, pauses, goes on and ends by the clock, however rarely it is asked', () => {
    let state = started({ kind: 'ready' }, 60_000, 1000)
    expect(leftMs(state, 60_000, 11_000)).toBe(50_000)
    state = paused(state, 60_000, 21_000)
    expect(leftMs(state, 60_000, 999_000)).toBe(40_000)
    state = started(state, 60_000, 100_000)
    expect(ticked(state, 139_999)).toBe(state)
    state = ticked(state, 140_000)
    expect(state).toEqual({ kind: 'done' })
    expect(leftMs(state, 60_000, 140_000)).toBe(0)
    expect(started(state, 60_000, 200_000)).toEqual({ kind: 'running', endsAtMs: 260_000 })
  })
  it('is not started twice, nor paused while it rests', () => {
    const running = started({ kind: 'ready' }, 1000, 0)
    expect(started(running, 1000, 500)).toBe(running)
    expect(paused({ kind: 'ready' }, 1000, 0)).toEqual({ kind: 'ready' })
  })
  it('says half time of a long one and the last ten seconds, and no more', () => {
    const said = (whole: number) =>
      Array.from({ length: whole }, (_, i) => whole - i).filter((left) => spokenSecond(whole, left) !== null)
    expect(said(60)).toEqual([30, 10])
    expect(said(90)).toEqual([45, 10])
    expect(said(20)).toEqual([10])
    expect(said(5)).toEqual([])
  })
  it('is told as minutes and seconds', () => {
    expect(clockText(65)).toBe('1:05')
    expect(clockText(0)).toBe('0:00')
  })
})
