import type { SnapshotPicture } from '../../state/snapshotSlice.ts'
import { useApp } from '../../state/context.ts'
import { isUiKey, useT, useTexts, usePunctuation } from '../../state/texts.ts'
import styles from './Plate.module.css'

/** Discs above this radius hold their number. */
const NUMBERED_PX = 5

/** The pictures of a sheet, or why there are none. */
export function Plate({ area, withRings }: { area: boolean; withRings: boolean }) {
  const t = useT()
  const { list } = usePunctuation()
  const snapshot = useApp((s) => s.snapshot)
  const drawable = useApp((s) => s.sceneStatus.kind !== 'unsupported' && s.sceneStatus.kind !== 'failed')
  if (!drawable) return <p className={styles.noPicture}>{t('handout.plateNone')}</p>
  if (snapshot.kind === 'failed') return <p className={styles.noPicture}>{t('handout.plateFailed')}</p>
  if (snapshot.kind !== 'ready') return <output className={styles.drawing}>{t('handout.plateDrawing')}</output>
  return (
    <figure className={styles.plate}>
      <Pictures pictures={snapshot.pictures} />
      <figcaption className={styles.legend}>
        {withRings && (
          <>
            <span>
              <Disc kind="main" /> {t('handout.main')}
            </span>
            <span>
              <Disc kind="add" /> {t('handout.maybe')}
            </span>
          </>
        )}
        {area && (
          <span>
            <i className={styles.areaKey} aria-hidden="true" /> {t('handout.area')}
          </span>
        )}
        {snapshot.unseen.length > 0 && <span>{t('handout.plateUnseen', { codes: snapshot.unseen.join(list) })}</span>}
      </figcaption>
    </figure>
  )
}

/** Figures side by side; enlargements stand beside their figure, one above the other. */
function Pictures({ pictures }: { pictures: readonly SnapshotPicture[] }) {
  const insets = pictures.filter(({ letter }) => letter !== null)
  return (
    <div className={styles.pictures}>
      {pictures
        .filter(({ letter }) => letter === null)
        .map((picture) => (
          <Picture key={picture.url} picture={picture} />
        ))}
      {insets.length > 0 && (
        <div className={styles.insets} style={{ flexGrow: insets[0]?.width }}>
          {insets.map((picture) => (
            <Picture key={picture.url} picture={picture} />
          ))}
        </div>
      )}
    </div>
  )
}

/** A mark as the plate draws it, for lists and legend. */
export function Disc({ kind, number }: { kind: 'main' | 'add'; number?: number }) {
  return (
    <svg viewBox="-10 -10 20 20" className={styles.disc} aria-hidden="true">
      <circle r={8.6} fill={kind === 'main' ? '#111' : '#fff'} stroke="#111" strokeWidth={kind === 'main' ? 0 : 2} />
      {number !== undefined && (
        <text y={3.9} textAnchor="middle" fontSize={11} fontWeight={680} fill={kind === 'main' ? '#fff' : '#111'}>
          {number}
        </text>
      )}
    </svg>
  )
}

function Picture({ picture }: { picture: SnapshotPicture }) {
  const t = useT()
  const texts = useTexts()
  const { list } = usePunctuation()
  const { width, height, discs, frames, labels, letters, letter, phrase } = picture
  const codes = [...new Set(discs.map(({ number, code }) => `${number} ${code}`))]
  return (
    <div className={styles.picture} style={{ aspectRatio: `${width} / ${height}`, flexGrow: width }}>
      <img
        src={picture.url}
        alt={t('handout.plate', { phrase: isUiKey(texts, phrase) ? t(phrase) : phrase, points: codes.join(list) })}
      />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {frames.map((frame) => (
          <rect
            key={frame.letter}
            x={frame.left}
            y={frame.top}
            width={frame.width}
            height={frame.height}
            rx={4}
            className={styles.frame}
          />
        ))}
        {labels.map(({ line }) => (
          <path key={`under ${line}`} d={line} className={styles.leaderUnder} />
        ))}
        {labels.map(({ line }) => (
          <path key={line} d={line} className={styles.leader} />
        ))}
        {discs.map(({ code, side, x, y, r, kind, number }) => (
          <g key={`${code} ${side}`} transform={`translate(${x} ${y})`}>
            <circle r={r + 1} fill="#fff" />
            <circle
              r={kind === 'main' ? r : r - 0.7}
              fill={kind === 'main' ? '#111' : '#fff'}
              stroke="#111"
              strokeWidth={kind === 'main' ? 0 : 1.4}
            />
            {r >= NUMBERED_PX && (
              <text
                y={r * 0.4}
                textAnchor="middle"
                fontSize={r * (number > 9 ? 1.05 : 1.2)}
                fontWeight={680}
                fill={kind === 'main' ? '#fff' : '#111'}
              >
                {number}
              </text>
            )}
          </g>
        ))}
        {labels.map(({ code, number, name, x, y, anchor }) => (
          <text key={`${code} ${x} ${y}`} x={x} y={y} textAnchor={anchor} fontSize={10} className={styles.labelText}>
            <tspan fontWeight={640}>{number > 0 ? `${number}\u2002${code}` : code}</tspan>
            {name && <tspan>{` ${name}`}</tspan>}
          </text>
        ))}
        {letter && (
          <text x={4} y={13} fontSize={13} className={styles.letter}>
            {letter}
          </text>
        )}
        {letters.map(({ side, x, y }) => (
          <text key={side} x={x} y={y} textAnchor="middle" fontSize={10} className={styles.letter}>
            {t(side === 'left' ? 'scene.left' : 'scene.right')}
          </text>
        ))}
      </svg>
    </div>
  )
}
