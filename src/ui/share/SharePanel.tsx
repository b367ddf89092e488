import { useEffect, useId, useRef, useState } from 'react'
import { encode } from 'uqr'
import { useApp } from '../../state/context.ts'
import { useAppStoreApi } from '../../state/context.ts'
import { usePointName, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import { linkParts, shareLink } from './shareLink.ts'
import styles from './Share.module.css'

type Outcome = 'copied' | 'byHand' | null

/** The link to what is shown: to pass on, to copy, to scan; what it holds and what it never holds. */
export function SharePanel({ onClose }: { onClose: () => void }) {
  const t = useT()
  const texts = useTexts()
  const nameOf = usePointName()
  const id = useId()
  const atlas = useApp((s) => s.atlas)
  const api = useAppStoreApi()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome>(null)
  // What is shown when the panel opens is what is shared.
  const [{ link, view }] = useState(() => shareLink(api.getState(), window.location.href))
  const pointName = (code: string) => {
    const point = atlas.points.get(code)
    return point ? `${code} ${nameOf(point)}` : code
  }

  const select = () => {
    field.current?.focus()
    field.current?.select()
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      // No clipboard here, or not allowed: the reader's own keys still work.
      select()
      setOutcome('byHand')
    }
  }
  const share = async () => {
    try {
      await navigator.share({ title: document.title, url: link })
      onClose()
    } catch {
      // Put away by the reader, or refused: the link is still here to copy.
    }
  }
  useEffect(() => {
    field.current?.setSelectionRange(0, 0)
  }, [])

  return (
    <PageFrame title={t('share.title')} onClose={onClose}>
      <div className={styles.share}>
        <div className={styles.way}>
          <label htmlFor={id} className={panel.label}>
            {t('share.link')}
          </label>
          <input
            ref={field}
            id={id}
            className={styles.field}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <div className={styles.buttons}>
            <button type="button" className={button.primary} onClick={() => void copy()}>
              {t('share.copy')}
            </button>
            {typeof navigator.share === 'function' && (
              <button type="button" className={button.button} onClick={() => void share()}>
                {t('share.send')}
              </button>
            )}
          </div>
          <output className={styles.outcome}>{outcome && t(`share.${outcome}`)}</output>
        </div>
        <figure className={styles.code}>
          <Code link={link} label={t('share.code')} />
          <figcaption className={panel.small}>{t('share.scan')}</figcaption>
        </figure>
      </div>
      <h3>{t('share.holds')}</h3>
      <ul className={styles.parts}>
        {linkParts(view, t, texts, pointName).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <h3>{t('share.never')}</h3>
      <p>{t('share.neverText')}</p>
      {view.patternId && <p>{t('share.checkFirst')}</p>}
    </PageFrame>
  )
}

/** The link as a code for a phone's camera: dark on light in either theme, as scanners want it. */
function Code({ link, label }: { link: string; label: string }) {
  const { size, data } = encode(link, { ecc: 'M', border: 3 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
