/**
 * The PIN of the staff panel. A convenience lock: it keeps curious fingers out, not somebody who can open the
 * browser's own tools or clear its data, and it says so where it is set. The PIN itself is never stored.
 */
import * as v from 'valibot'

export const PIN_LENGTHS = { least: 4, most: 8 } as const
/** OWASP's 2023 figure for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000
/** Wrong tries before the pad has to wait, and the first wait; every further wrong try doubles it. */
const FREE_TRIES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 30 * 60_000

const Bytes = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/))

export const PinLock = v.object({
  salt: Bytes,
  hash: Bytes,
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Wrong tries since the last right one. */
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** No try counts before this, milliseconds since 1970. */
  waitUntilMs: v.number(),
})
export type PinLock = v.InferOutput<typeof PinLock>

export type PinTry = { kind: 'open' } | { kind: 'wrong' } | { kind: 'wait'; ms: number }

/** Whether this page can lock at all: browsers offer the maths only to pages that came over https. */
export function canLock(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/** True for 4 to 8 digits. */
export function isPin(text: string): boolean {
  return new RegExp(`^\\d{${PIN_LENGTHS.least},${PIN_LENGTHS.most}}$`).test(text)
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

async function hashOf(pin: string, salt: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations },
    key,
    256,
  )
  return hex(new Uint8Array(bits))
}

/** A new lock with a salt of its own. @throws RangeError when the PIN is not 4 to 8 digits */
export async function makeLock(pin: string, iterations = ITERATIONS): Promise<PinLock> {
  if (!isPin(pin)) throw new RangeError('pin: expected 4 to 8 digits')
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)))
  return { salt, hash: await hashOf(pin, salt, iterations), iterations, failures: 0, waitUntilMs: 0 }
}

/**
 * Tries a PIN.
 * @returns what became of it, and the lock as it must be kept now: wrong tries count even when the page is loaded again
 */
export async function tryPin(lock: PinLock, pin: string, nowMs: number): Promise<{ result: PinTry; lock: PinLock }> {
  const ms = lock.waitUntilMs - nowMs
  // A clock that was set back must not lock staff out for longer than any wait lasts.
  if (ms > 0 && ms <= LONGEST_WAIT_MS) return { result: { kind: 'wait', ms }, lock }
  if ((await hashOf(pin, lock.salt, lock.iterations)) === lock.hash)
    return { result: { kind: 'open' }, lock: { ...lock, failures: 0, waitUntilMs: 0 } }
  const failures = lock.failures + 1
  if (failures < FREE_TRIES) return { result: { kind: 'wrong' }, lock: { ...lock, failures } }
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES), LONGEST_WAIT_MS)
  return { result: { kind: 'wait', ms: waitMs }, lock: { ...lock, failures, waitUntilMs: nowMs + waitMs } }
}
