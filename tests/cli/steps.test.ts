import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installReason, nodeComplaint } from '../../src/cli/steps.mjs'
import { tallyCheck, tallyPlaywright, tallyVitest } from '../../src/cli/tally.mjs'

describe('nodeComplaint', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts %s', (version) =>
    expect(nodeComplaint(version)).toBeNull(),
  )
  it.each(['18.20.0', '20.18.3'])('refuses %s', (version) => expect(nodeComplaint(version)).toContain(version))
})

it('installs when nothing is there or the lockfile is newer', () => {
  const root = mkdtempSync(join(tmpdir(), 'install-'))
  const lock = join(root, 'package-lock.json')
  const marker = join(root, 'node_modules/.package-lock.json')
  writeFileSync(lock, '{}')
  expect(installReason(root)).toBe('nothing is installed yet')
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(marker, '{}')
  utimesSync(lock, 1000, 1000)
  utimesSync(marker, 2000, 2000)
  expect(installReason(root)).toBeNull()
  utimesSync(lock, 3000, 3000)
  expect(installReason(root)).toBe('package-lock.json has changed')
  rmSync(root, { recursive: true })
})

describe('the tally', () => {
  it('adds up what was reported', () => {
    expect(tallyVitest('{"numPassedTests":7,"numFailedTests":2}', 1)).toEqual({ passed: 7, failed: 2 })
    expect(tallyPlaywright('{"stats":{"expected":5,"unexpected":1,"flaky":0,"skipped":0}}', 1)).toEqual({
      passed: 5,
      failed: 1,
    })
    expect(tallyCheck(0)).toEqual({ passed: 1, failed: 0 })
    expect(tallyCheck(2)).toEqual({ passed: 0, failed: 1 })
  })
  it('takes a broken, an empty and a skipping run for failed', () => {
    expect(tallyVitest(null, 1)).toEqual({ passed: 0, failed: 1 })
    expect(tallyVitest('{"numPassedTests":7,"numFailedTests":0}', 1)).toEqual({ passed: 7, failed: 1 })
    expect(tallyVitest('{"numPassedTests":0,"numFailedTests":0}', 0)).toEqual({ passed: 0, failed: 1 })
    expect(tallyPlaywright('{"stats":{"expected":5,"unexpected":0,"flaky":1,"skipped":2}}', 0)).toEqual({
      passed: 5,
      failed: 3,
    })
  })
})
