/** The figures of the README, made from assets/built/report.json, so that they cannot grow old. */

interface Report {
  bodies: {
    body: string
    relations: { passed: number; total: number }
    residuals: { applicable: number; notApplicable: number; maxMm: number }
    uncertainty: { medianMm: number; maxMm: number; largest: string }
  }[]
}

const share = (passed: number, total: number): string => `${((100 * passed) / total).toFixed(1)} %`
/** Two significant figures at most, never zero: "below 0.01". */
const small = (mm: number): string => (mm < 0.01 ? 'below 0.01 mm' : `${mm.toFixed(2)} mm`)

/** Lines of a Markdown table. */
export function accuracyTable(report: Report): string[] {
  const rows: [string, (body: Report['bodies'][number]) => string][] = [
    [
      'Relations of the WHO text that hold',
      ({ relations: r }) => `${r.passed} of ${r.total} (${share(r.passed, r.total)})`,
    ],
    ['Uncertainty of a point, median', ({ uncertainty: u }) => `${u.medianMm} mm`],
    ['Uncertainty of a point, largest', ({ uncertainty: u }) => `${u.maxMm} mm (${u.largest})`],
    ['Distance from the rule, largest', ({ residuals: r }) => small(r.maxMm)],
    ['Anchors with a rule · that are a landmark', ({ residuals: r }) => `${r.applicable} · ${r.notApplicable}`],
  ]
  return [
    `| | ${report.bodies.map(({ body }) => body).join(' | ')} |`,
    `| --- | ${report.bodies.map(() => '---').join(' | ')} |`,
    ...rows.map(([name, of]) => `| ${name} | ${report.bodies.map(of).join(' | ')} |`),
  ]
}
