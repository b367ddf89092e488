import type { RefObject } from 'react'
import type { AtlasPoint } from '../../domain/atlas.ts'
import { armToRaise } from '../../domain/raisedArm.ts'
import { shownArm } from '../../state/armSlice.ts'
import { useApp } from '../../state/context.ts'
import type { PointRef } from '../../state/store.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { PickButton } from '../handout/PickButton.tsx'
import { PointNamePair } from '../controls/PointNamePair.tsx'
import { CloseIcon } from '../controls/icons.tsx'
import { English } from '../controls/Tongue.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import panel from '../frame/Panel.module.css'
import { Categories } from './Categories.tsx'
import { SpeakButton } from './SpeakButton.tsx'
import styles from './Card.module.css'

interface Props {
  point: AtlasPoint
  selected: PointRef
  heading: RefObject<HTMLHeadingElement | null>
}

/** Names, side, chips and the way out. */
export function CardHead({ point, selected, heading }: Props) {
  const t = useT()
  const { colon } = usePunctuation()
  const texts = useTexts()
  const select = useApp((s) => s.select)
  const lookFrom = useApp((s) => s.lookFrom)
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready')
  const family =
    point.meridian === 'EX'
      ? t('card.noMeridian')
      : point.meridian === 'ASHI'
        ? t('card.palpated')
        : (texts.meridians[point.meridian]?.name ?? point.meridian)
  const hasDot = point.rule.kind !== 'palpate'
  return (
    <header className={styles.head} data-sheet-head>
      <div className={styles.names}>
        <h2 className={styles.title} tabIndex={-1} ref={heading}>
          <span className={panel.code}>{point.code}</span>{' '}
          <span className={styles.pointName}>
            <PointNamePair point={point} />
          </span>
        </h2>
        <SpeakButton hanzi={point.hanzi} />
        <button type="button" className={button.quiet} aria-label={t('card.close')} onClick={() => select(null)}>
          <CloseIcon />
        </button>
      </div>
      <p className={styles.family}>
        <span>
          <span className="visuallyHidden">
            {t('card.english')}
            {colon}
          </span>
          <English>{point.english}</English>
        </span>
        <span className={styles.meridian}>
          <i aria-hidden="true" />
          {family}
        </span>
      </p>
      <Categories ids={point.categories} />
      {hasDot && (
        <div className={styles.tools}>
          {point.paired && (
            <Segmented
              wide
              hideLegend
              legend={t('card.side')}
              options={[
                { value: 'left', label: t('side.left') },
                { value: 'right', label: t('side.right') },
              ]}
              value={selected.side}
              onChange={(side) => select({ code: point.code, side })}
            />
          )}
          {drawn && <RaiseArm selected={selected} />}
          {drawn && (
            <button type="button" className={button.button} onClick={() => lookFrom('best', selected)}>
              {t('card.bestView')}
            </button>
          )}
          <PickButton code={point.code} side={selected.side} />
        </div>
      )}
    </header>
  )
}

/** Only for points the hanging arm hides; pressed while the arm is up. */
function RaiseArm({ selected }: { selected: PointRef }) {
  const t = useT()
  const arm = armToRaise(selected.code, selected.side)
  const raised = useApp((s) => shownArm(s) !== null)
  const raiseArm = useApp((s) => s.raiseArm)
  const lookFrom = useApp((s) => s.lookFrom)
  if (!arm) return null
  return (
    <button
      type="button"
      className={raised ? button.primary : button.button}
      aria-pressed={raised}
      onClick={() => (raised ? raiseArm(null) : lookFrom('best', selected))}
    >
      {t('card.raiseArm')}
    </button>
  )
}
