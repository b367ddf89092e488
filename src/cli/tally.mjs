/** Adds up what vitest and Playwright report. */

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {string | null} json vitest's JSON report, or null when it wrote none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyVitest(json, exitCode) {
  const report = json === null ? {} : JSON.parse(json)
  return atLeastOneFailure(
    { passed: Number(report.numPassedTests ?? 0), failed: Number(report.numFailedTests ?? 0) },
    exitCode,
  )
}

/**
 * A skipped browser test proves nothing, so it counts as failed.
 * @param {string | null} json Playwright's JSON report, or null when it wrote none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyPlaywright(json, exitCode) {
  const stats = json === null ? {} : JSON.parse(json).stats
  const failed = Number(stats?.unexpected ?? 0) + Number(stats?.flaky ?? 0) + Number(stats?.skipped ?? 0)
  return atLeastOneFailure({ passed: Number(stats?.expected ?? 0), failed }, exitCode)
}

/**
 * A run that broke before its tests (a file that does not load, no tests at all) must not look green.
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
function atLeastOneFailure(tally, exitCode) {
  const broken = (exitCode !== 0 && tally.failed === 0) || tally.passed + tally.failed === 0
  return broken ? { passed: tally.passed, failed: tally.failed + 1 } : tally
}

/** @param {number} exitCode @returns {Tally} a check that is one thing: it passes or it does not */
export function tallyCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
