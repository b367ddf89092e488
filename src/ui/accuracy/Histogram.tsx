import { type Bin, histogram, median } from '../../domain/histogram.ts'
import { useT } from '../../state/texts.ts'
import { numberText } from '../card/needleText.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import styles from './Accuracy.module.css'

const STEP_MM = 2
/** Drawing units; the picture scales with the page. */
const CHART = { width: 360, height: 184, left: 34, right: 8, top: 20, bottom: 40 }

/** Lines at whole tens or fifties, three or four of them. */
function countLines(highest: number): number[] {
  const step = [5, 10, 20, 25, 50, 100, 200].find((one) => highest / one <= 4) ?? 500
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, at) => at * step)
}

/** How many points may be off by how much: bars, an axis, the middle value, and the same as a table. */
export function Histogram({ valuesMm, body }: { valuesMm: readonly number[]; body: string }) {
  const t = useT()
  const bins = histogram(valuesMm, STEP_MM)
  const middle = median(valuesMm) ?? 0
  const highest = Math.max(...bins.map((bin) => bin.count), 1)
  const innerWidth = CHART.width - CHART.left - CHART.right
  const innerHeight = CHART.height - CHART.top - CHART.bottom
  const floor = CHART.top + innerHeight
  const x = (mm: number) => CHART.left + (mm / (bins.length * STEP_MM)) * innerWidth
  const y = (count: number) => floor - (count / highest) * innerHeight
  const alt = t('accuracy.chartAlt', {
    count: valuesMm.length,
    body,
    median: numberText(middle),
    max: numberText(Math.max(0, ...valuesMm)),
  })
  return (
    <figure className={styles.chart}>
      <figcaption>{t('accuracy.chartTitle')}</figcaption>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={alt}>
        {countLines(highest).map((count) => (
          <g key={count}>
            <line className={styles.grid} x1={CHART.left} x2={CHART.width - CHART.right} y1={y(count)} y2={y(count)} />
            <text className={styles.tick} x={CHART.left - 5} y={y(count) + 3.5} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {bins.map((bin) => (
          <rect
            key={bin.from}
            className={styles.bar}
            x={x(bin.from) + 1}
            width={x(bin.to) - x(bin.from) - 2}
            y={y(bin.count)}
            height={floor - y(bin.count)}
          />
        ))}
        {bins.map((bin, at) =>
          at % 2 === 0 ? (
            <text key={bin.from} className={styles.tick} x={x(bin.from)} y={floor + 13} textAnchor="middle">
              {bin.from}
            </text>
          ) : null,
        )}
        <line className={styles.median} x1={x(middle)} x2={x(middle)} y1={CHART.top - 6} y2={floor} />
        <text className={styles.medianText} x={x(middle) + 5} y={CHART.top - 8}>
          {t('accuracy.chartMedian', { mm: numberText(middle) })}
        </text>
        <text className={styles.tick} x={CHART.left + innerWidth / 2} y={CHART.height - 8} textAnchor="middle">
          {t('accuracy.chartAxis')}
        </text>
        <text className={styles.tick} x={2} y={CHART.top - 8}>
          {t('accuracy.chartCount')}
        </text>
      </svg>
      <Disclosure summary={t('accuracy.chartTable')}>
        <BinTable bins={bins} />
      </Disclosure>
    </figure>
  )
}

function BinTable({ bins }: { bins: readonly Bin[] }) {
  const t = useT()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('accuracy.tableRange')}</th>
          <th scope="col">{t('accuracy.tableCount')}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.from}>
            <th scope="row">{t('accuracy.range', { from: bin.from, to: bin.to })}</th>
            <td>{bin.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
