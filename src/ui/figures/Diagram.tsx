import type { ReactNode } from 'react'
import type { TechniqueContent } from '../../domain/content.ts'
import { type Translate, type UiKey, useT } from '../../state/texts.ts'
import needle from '../card/Needle.module.css'
import { Arrow } from './Arrow.tsx'
import styles from './Diagram.module.css'
import { Figure } from './Figure.tsx'

export type DiagramId = TechniqueContent['diagrams'][number]

/** A technique as a drawing of our own, with its caption. */
export function Diagram({ id }: { id: DiagramId }) {
  const t = useT()
  const caption: UiKey = `diagram.${id}`
  return (
    <figure className={styles.figure}>
      {DRAWINGS[id](t)}
      <figcaption>{t(caption)}</figcaption>
    </figure>
  )
}

/** The caption tells the drawing in words, so the drawing itself is not read out. */
function Drawing({ box, children }: { box: string; children: ReactNode }) {
  return (
    <svg className={styles.drawing} viewBox={box} aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

const DRAWINGS: Record<DiagramId, (t: Translate) => ReactNode> = {
  'needle-angles': (t) => <NeedleAngles t={t} />,
  'moxa-distance': (t) => <MoxaDistance t={t} />,
  'electro-pair': (t) => <ElectroPair t={t} />,
  cup: () => <Cup />,
  scrape: () => <Scrape />,
  thumb: (t) => <Thumb t={t} />,
  'ball-wall': () => (
    <div className={styles.pair}>
      <Figure id="ball-wall-hip" />
      <Figure id="ball-wall-back" />
    </div>
  ),
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
/** Length of the needle under the skin, mm; the same for all three angles. */
const IN_MM = 25

/** One user unit is 1 mm both ways: the same needle reaches 25, 18 and 6 mm deep. */
function NeedleAngles({ t }: { t: Translate }) {
  return (
    <Drawing box="0 -22 130 54">
      <rect className={needle.tissue} x={0} y={0} width={130} height={32} />
      <line className={needle.skin} x1={0} x2={130} y1={0} y2={0} />
      {(
        [
          [90, 20],
          [45, 44],
          [15, 82],
        ] as const
      ).map(([degrees, x]) => {
        const [c, s] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))]
        const along = (mm: number) => ({ x: x + mm * c, y: mm * s })
        const [tip, grip, top] = [along(IN_MM), along(-6), along(-16)]
        return (
          <g key={degrees}>
            <line className={needle.shaft} x1={grip.x} y1={grip.y} x2={x} y2={0} />
            <line className={needle.depth} x1={x} y1={0} x2={tip.x} y2={tip.y} />
            <line className={needle.handle} x1={top.x} y1={top.y} x2={grip.x} y2={grip.y} />
            <text className={styles.text} x={x + 3} y={-12}>
              {t('diagram.degrees', { degrees })}
            </text>
            <text className={styles.text} x={tip.x + 2.5} y={tip.y + 2}>
              {t('diagram.mm', { mm: Math.round(IN_MM * s) })}
            </text>
          </g>
        )
      })}
      <line className={needle.ruler} x1={4} x2={4} y1={0} y2={30} />
      {[0, 10, 20, 30].map((mm) => (
        <line key={mm} className={needle.ruler} x1={4} x2={7} y1={mm} y2={mm} />
      ))}
    </Drawing>
  )
}

/** One user unit is 1 mm: the stick's end hangs 25 mm above the skin, in the band from 20 to 30. */
function MoxaDistance({ t }: { t: Translate }) {
  return (
    <Drawing box="0 -62 130 78">
      <rect className={needle.tissue} x={0} y={0} width={130} height={16} />
      <line className={needle.skin} x1={0} x2={130} y1={0} y2={0} />
      <ellipse className={styles.warm} cx={58} cy={0.6} rx={15} ry={2.4} />
      <rect className={styles.band} x={24} y={-30} width={68} height={10} />
      <g transform="rotate(14 58 -25)">
        <rect className={styles.stick} x={51} y={-72} width={14} height={46} rx={1.5} />
        <rect className={styles.ember} x={51} y={-29} width={14} height={4.5} rx={2} />
      </g>
      {[50, 58, 66].map((x) => (
        <path key={x} className={styles.wave} d={`M${x} -4q3 -3 0 -6q-3 -3 0 -6`} />
      ))}
      <line className={needle.ruler} x1={100} x2={100} y1={-30} y2={0} />
      {[0, -10, -20, -30].map((y) => (
        <line key={y} className={needle.ruler} x1={100} x2={103} y1={y} y2={y} />
      ))}
      <text className={styles.text} x={105} y={-23}>
        {t('diagram.moxaGap')}
      </text>
    </Drawing>
  )
}

/** A back with its spine, as wide as 44 units around x. */
function Back({ x }: { x: number }) {
  return (
    <>
      <path
        className={styles.back}
        d={`M${x - 7} 6V14Q${x - 26} 16 ${x - 27} 30L${x - 19} 52Q${x - 18} 66 ${x - 24} 82Q${x - 24} 96 ${x - 20} 98H${x + 20}Q${x + 24} 96 ${x + 24} 82Q${x + 18} 66 ${x + 19} 52L${x + 27} 30Q${x + 26} 16 ${x + 7} 14V6Z`}
      />
      <line className={styles.spine} x1={x} x2={x} y1={12} y2={88} />
    </>
  )
}

function ElectroPair({ t }: { t: Translate }) {
  return (
    <Drawing box="0 0 130 112">
      <Back x={34} />
      <path className={styles.link} d="M43 62Q50 72 48 84" />
      {[
        [43, 62],
        [48, 84],
      ].map(([x, y]) => (
        <circle key={y} className={styles.dot} cx={x} cy={y} r={3} />
      ))}
      <path className={styles.good} d="M29 106l3.5 3.5l6 -7.5" />
      <text className={styles.text} x={42} y={109}>
        {t('diagram.sameSide')}
      </text>
      <Back x={96} />
      <path className={styles.linkBad} d="M84 34H108" />
      {[84, 108].map((x) => (
        <circle key={x} className={styles.dotBad} cx={x} cy={34} r={3} />
      ))}
      <path className={styles.bad} d="M91 29l10 10M101 29l-10 10" />
      <path className={styles.bad} d="M85 103l6 6M91 103l-6 6" />
      <text className={styles.text} x={95} y={109}>
        {t('diagram.across')}
      </text>
    </Drawing>
  )
}

function Cup() {
  return (
    <Drawing box="0 -48 130 66">
      <path className={needle.tissue} d="M0 0H38Q65 -17 92 0H130V18H0Z" />
      <path className={styles.skinLine} d="M0 0H38Q65 -17 92 0H130" />
      <path className={styles.glass} d="M38 1V-22Q40 -42 65 -42Q90 -42 92 -22V1" />
      <path className={styles.rim} d="M34 1H42M88 1H96" />
      <Arrow d="M65 -10V-28" />
    </Drawing>
  )
}

function Scrape() {
  return (
    <Drawing box="0 0 130 104">
      <Back x={65} />
      {['M56 24V84', 'M74 24V84', 'M53 34L43 40', 'M77 34L87 40', 'M53 52L47 56', 'M77 52L83 56'].map((d) => (
        <Arrow key={d} d={d} />
      ))}
      <g transform="rotate(-14 100 60)">
        <path className={styles.tool} d="M92 40Q114 42 114 60Q114 78 92 80Q99 60 92 40Z" />
      </g>
    </Drawing>
  )
}

/** A thumb straight on the skin, and the scale of the good ache beside it. */
function Thumb({ t }: { t: Translate }) {
  return (
    <Drawing box="0 -52 130 78">
      <path className={needle.tissue} d="M0 0H26Q40 9 54 0H130V26H0Z" />
      <path className={styles.skinLine} d="M0 0H26Q40 9 54 0H130" />
      <path className={styles.thumb} d="M32 4Q28 -2 29 -14L31 -46H49L51 -14Q52 -2 48 4Q40 8 32 4Z" />
      <path className={styles.nail} d="M36 -4Q40 -1 44 -4V-13Q40 -16 36 -13Z" />
      <Arrow d="M62 -40V-14" />
      {Array.from({ length: 11 }, (_, value) => (
        <rect
          key={value}
          className={value >= 4 && value <= 6 ? styles.stepGood : styles.step}
          x={76 + value * 4.6}
          y={-12 - value * 2}
          width={3.6}
          height={6 + value * 2}
          rx={0.8}
        />
      ))}
      <text className={styles.text} x={92} y={8}>
        {t('diagram.scale')}
      </text>
    </Drawing>
  )
}
