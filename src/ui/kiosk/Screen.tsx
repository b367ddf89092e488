import { type ReactNode, type RefCallback, createContext, useContext } from 'react'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { BackIcon, SpeakIcon } from '../controls/icons.tsx'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { EraseIcon, StopIcon } from './icons.tsx'
import { Languages } from './Languages.tsx'
import styles from './Kiosk.module.css'
import screen from './Screen.module.css'
import { useSilenceAfter, useSpeech } from './useSpeech.ts'
import { Volume } from './Volume.tsx'

export interface KioskPlace {
  /** A ref for every part that covers the stage. */
  cover: RefCallback<HTMLElement>
  /** Ends the visit at once. */
  startAgain: () => void
}

/** What every screen of the kiosk is given by app. */
export const KioskPlaceContext = createContext<KioskPlace>({ cover: () => {}, startAgain: () => {} })

interface Props {
  /** What stands here, as a value: focus and voice follow its change. */
  id: string
  title: string
  hint?: string | undefined
  /** Title and hint as they are shown, where a word in them is in another language. */
  marked?: { title: ReactNode; hint: ReactNode }
  /** What is read aloud; the title and the hint come first by themselves. */
  says: readonly string[]
  back?: (() => void) | undefined
  /** The way on, in the middle of the bar. */
  onward?: ReactNode
  /** The first screen has nothing to start again. */
  first?: boolean
  /** Names stand in the margins of the figure: title and buttons make room for them. */
  named?: boolean
  /** Words only: keys scroll them through the box itself. */
  words?: boolean
  children: ReactNode
}

/** One step of a visit: the question over the stage, the answers low and in reach, the same bar at the foot. */
export function Screen({ id, title, hint, marked, says, back, onward, first, named, words, children }: Props) {
  const t = useT()
  const { cover, startAgain } = useContext(KioskPlaceContext)
  const heading = useHeadingFocus(id)
  useSilenceAfter(id)
  return (
    <>
      <header className={screen.head} data-named={named || undefined}>
        <div className={screen.titles} ref={cover}>
          <div className={screen.titleLine} ref={cover}>
            <h1 id="kiosk-title" className={screen.title} tabIndex={-1} ref={heading}>
              {marked?.title ?? title}
            </h1>
          </div>
          {hint && <p className={screen.hint}>{marked?.hint ?? hint}</p>}
        </div>
        <div className={screen.speaks}>
          <Languages />
          <NoVoice />
        </div>
      </header>
      <main className={screen.panel} ref={cover} data-screen={id.split(' ')[0]}>
        <StageButtons named={named === true} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long words without a control in them could not be scrolled by keys */}
        <div
          className={screen.content}
          data-scroll
          key={id}
          {...(words && { tabIndex: 0, role: 'group', 'aria-labelledby': 'kiosk-title' })}
        >
          {children}
        </div>
        <Volume />
        <div className={screen.bar}>
          {!first && (
            <button type="button" className={styles.quiet} data-again onClick={startAgain}>
              <EraseIcon />
              {t('kiosk.again')}
            </button>
          )}
          {back && (
            <button type="button" className={styles.button} onClick={back}>
              <BackIcon />
              {t('kiosk.back')}
            </button>
          )}
          <div className={screen.onward}>{onward}</div>
          <Listen texts={[title, ...(hint ? [hint] : []), ...says]} />
        </div>
      </main>
    </>
  )
}

/** Reads the screen aloud and stops again. */
function Listen({ texts }: { texts: readonly string[] }) {
  const t = useT()
  const { can, speaking, say, stop } = useSpeech()
  if (!can) return null
  return (
    <button
      type="button"
      className={styles.button}
      data-listen
      aria-pressed={speaking}
      onClick={() => (speaking ? stop() : say(texts))}
    >
      {speaking ? <StopIcon /> : <SpeakIcon />}
      {t(speaking ? 'kiosk.stop' : 'kiosk.listen')}
    </button>
  )
}

/** Why nothing is read aloud, where this device cannot. */
function NoVoice() {
  const t = useT()
  const { can, off } = useSpeech()
  return can || off ? null : <p className={screen.noVoice}>{t('kiosk.noVoice')}</p>
}

/** Turning the figure without a gesture, and the way back to all of it. */
function StageButtons({ named }: { named: boolean }) {
  const t = useT()
  const store = useAppStoreApi()
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready')
  const view = useApp((s) => s.view)
  const lookFrom = useApp((s) => s.lookFrom)
  const { cover } = useContext(KioskPlaceContext)
  if (!drawn) return null
  const behind = view !== 'back'
  return (
    <div className={screen.stageButtons} data-named={named || undefined} ref={cover} key={String(named)}>
      <button type="button" className={screen.float} onClick={() => lookFrom(behind ? 'back' : 'front')}>
        {t(behind ? 'kiosk.seeBack' : 'kiosk.seeFront')}
      </button>
      <button
        type="button"
        className={screen.float}
        onClick={() => lookFrom(store.getState().view === 'best' ? 'back' : store.getState().view)}
      >
        {t('kiosk.whole')}
      </button>
    </div>
  )
}
