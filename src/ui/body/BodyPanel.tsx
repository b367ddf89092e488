import { BUILD_IDS, BUILD_SHAPES, DEFAULT_SHAPE, presetAt, type Shape } from '../../domain/bodies.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import styles from './BodyPanel.module.css'

const SLIDERS = [
  { part: 'weight', from: -1, ends: ['body.slim', 'body.heavy'] },
  { part: 'muscle', from: 0, ends: ['body.average', 'body.muscular'] },
  { part: 'age', from: 0, ends: ['body.young', 'body.older'] },
] as const

/** Which build is shown: the measured ones, and everything between. */
export function BodyPanel() {
  const t = useT()
  const body = useApp((s) => s.body)
  const shape = useApp((s) => s.shape)
  const setShape = useApp((s) => s.setShape)
  const openPage = useApp((s) => s.openPage)
  const preset = presetAt(body, shape)
  const how = useApp((s) => (s.placing ? 'placing' : s.shownPlaces ? s.shownPlaces.how : 'preset'))
  return (
    <>
      <fieldset className={styles.builds}>
        <legend>{t('body.builds')}</legend>
        <button
          type="button"
          className={styles.build}
          aria-pressed={preset === body}
          onClick={() => setShape(DEFAULT_SHAPE)}
        >
          {t('body.average')}
        </button>
        {BUILD_IDS.map((id) => (
          <button
            key={id}
            type="button"
            className={styles.build}
            aria-pressed={preset === `${body}-${id}`}
            onClick={() => setShape(BUILD_SHAPES[id])}
          >
            {t(`body.${id}`)}
          </button>
        ))}
      </fieldset>
      {SLIDERS.map(({ part, from, ends }) => (
        <Slider
          key={part}
          label={t(`body.${part}`)}
          ends={[t(ends[0]), t(ends[1])]}
          from={from}
          value={shape[part]}
          onMove={(value, held) => setShape({ ...shape, [part]: value } satisfies Shape, held)}
        />
      ))}
      <output className={styles.how}>{t(`body.how.${how}`)}</output>
      <button type="button" className={button.quiet} onClick={() => openPage('accuracy')}>
        {t('accuracy.open')}
      </button>
    </>
  )
}

/** A native slider; `held` is over when pointer or key is let go. */
function Slider({
  label,
  ends: [low, high],
  from,
  value,
  onMove,
}: {
  label: string
  ends: readonly [string, string]
  from: number
  value: number
  onMove: (value: number, held: boolean) => void
}) {
  const settle = (target: EventTarget & HTMLInputElement) => onMove(target.valueAsNumber, false)
  const percent = Math.round(value * 100)
  return (
    <label className={styles.slider}>
      <span>{label}</span>
      <input
        type="range"
        min={from}
        max={1}
        step={0.05}
        value={value}
        aria-valuetext={percent === 0 ? '0 %' : `${percent > 0 ? high : low} ${Math.abs(percent)} %`}
        onChange={(event) => onMove(event.target.valueAsNumber, true)}
        onPointerUp={(event) => settle(event.currentTarget)}
        onKeyUp={(event) => settle(event.currentTarget)}
        onBlur={(event) => settle(event.currentTarget)}
      />
      <span className={styles.ends} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </span>
    </label>
  )
}
