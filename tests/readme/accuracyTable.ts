/** The figures of the README, made from assets/built/report.json, so that they cannot grow old. */

interface Figures {
  body: string
  relations: { passed: number; total: number }
  residuals: { applicable: number; notApplicable: number; maxMm: number }
  uncertainty: { medianMm: number; maxMm: number; largest: string }
}

interface Report {
  bodies: Figures[]
  presets: Figures[]
  drift: { sex: string; name: string; medianMm: number; p95Mm: number; maxMm: number; largest: string }[]
}

const share = (passed: number, total: number): string => `${((100 * passed) / total).toFixed(1)} %`
/** Two significant figures at most, never zero: "below 0.01". */
const small = (mm: number): string => (mm < 0.01 ? 'below 0.01 mm' : `${mm.toFixed(2)} mm`)

/** Lines of a Markdown table. */
export function accuracyTable(report: Report): string[] {
  const rows: [string, (body: Figures) => string][] = [
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

/** The builds, one to a row. */
export function buildsTable({ presets }: Pick<Report, 'presets'>): string[] {
  return [
    '| | Distance from the rule, largest | Uncertainty, median | Relations that hold |',
    '| --- | --- | --- | --- |',
    ...presets.map(
      ({ body, residuals, uncertainty, relations: { passed, total } }) =>
        `| ${body} | ${small(residuals.maxMm)} | ${uncertainty.medianMm} mm | ${passed} of ${total} |`,
    ),
  ]
}

const shapeWords = (name: string): string =>
  name.startsWith('half-') ? `half-way to ${name.slice(5)}` : name.replace('-', ' and ')

/** Drift between the solved bodies, one shape to a row. */
export function driftTable({ drift }: Pick<Report, 'drift'>): string[] {
  return [
    '| | Median | 95 % within | Largest |',
    '| --- | --- | --- | --- |',
    ...drift.map(
      ({ sex, name, medianMm, p95Mm, maxMm, largest }) =>
        `| ${sex}, ${shapeWords(name)} | ${medianMm} mm | ${p95Mm} mm | ${maxMm} mm (${largest}) |`,
    ),
  ]
}
