import { describe, expect, it } from 'vitest'
import { isPin, makeLock, tryPin, type PinLock } from '../../src/state/kioskLock.ts'

/** Few rounds keep the test quick; the lock carries how many it was made with. */
const ROUNDS = 10

describe('the PIN', () => {
  it('opens for the right one only, and keeps nothing it could be read from', async () => {
    const lock = await makeLock('2468', ROUNDS)
    expect(JSON.stringify(lock)).not.toContain('2468')
    expect(lock.salt).toHaveLength(32)
    expect(lock.hash).toHaveLength(64)
    expect((await tryPin(lock, '2468', 0)).result).toEqual({ kind: 'open' })
    expect((await tryPin(lock, '2469', 0)).result).toEqual({ kind: 'wrong' })
    expect((await makeLock('2468', ROUNDS)).hash).not.toBe(lock.hash)
  })

  it('is stretched as is usual today when nobody says otherwise', async () => {
    expect((await makeLock('1234')).iterations).toBeGreaterThanOrEqual(600_000)
  })

  it('lets nobody try for ever: five wrong ones wait, each further one twice as long, and waiting counts no try', async () => {
    let lock: PinLock = await makeLock('2468', ROUNDS)
    let nowMs = 1_000_000
    const attempt = async (pin: string) => {
      const { result, lock: next } = await tryPin(lock, pin, nowMs)
      lock = next
      return result
    }
    for (let i = 0; i < 4; i += 1) expect(await attempt('0000')).toEqual({ kind: 'wrong' })
    expect(await attempt('0000')).toEqual({ kind: 'wait', ms: 30_000 })
    nowMs += 10_000
    expect(await attempt('2468')).toEqual({ kind: 'wait', ms: 20_000 })
    nowMs += 20_000
    expect(await attempt('0000')).toEqual({ kind: 'wait', ms: 60_000 })
    nowMs += 60_000
    expect(await attempt('2468')).toEqual({ kind: 'open' })
    expect(lock).toMatchObject({ failures: 0, waitUntilMs: 0 })
  })

  it('does not lock staff out when the clock was wrong', async () => {
    const lock = { ...(await makeLock('2468', ROUNDS)), failures: 5, waitUntilMs: Date.UTC(2099, 0) }
    expect((await tryPin(lock, '2468', Date.UTC(2026, 0))).result).toEqual({ kind: 'open' })
  })

  it('is 4 to 8 digits', async () => {
    for (const pin of ['1234', '12345678']) expect(isPin(pin)).toBe(true)
    for (const pin of ['', '123', '123456789', 'abcd', '12 4']) expect(isPin(pin)).toBe(false)
    await expect(makeLock('12', ROUNDS)).rejects.toThrow(RangeError)
  })
})
