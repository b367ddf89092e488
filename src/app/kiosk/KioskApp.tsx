import { useCallback, useEffect, useMemo, useState } from 'react'
import { CLINIC_LENGTH } from '../../domain/kiosk.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { browserStorage, readDevice } from '../../state/device.ts'
import { keepSettings } from '../../state/kioskStorage.ts'
import { wipeStorage, wipeVisitor } from '../../state/kioskWipe.ts'
import type { AppStore } from '../../state/store.ts'
import { useT } from '../../state/texts.ts'
import { Announcer } from '../../ui/frame/Announcer.tsx'
import { useCovers } from '../../ui/frame/useCovers.ts'
import { Attract } from '../../ui/kiosk/Attract.tsx'
import { Caption } from '../../ui/kiosk/Caption.tsx'
import { Colophon } from '../../ui/kiosk/Colophon.tsx'
import screen from '../../ui/kiosk/Screen.module.css'
import { KioskPlaceContext } from '../../ui/kiosk/Screen.tsx'
import { Speaker } from '../../ui/kiosk/speech.ts'
import { Staff } from '../../ui/kiosk/Staff.tsx'
import { Steps } from '../../ui/kiosk/Steps.tsx'
import { StillThere } from '../../ui/kiosk/StillThere.tsx'
import { SpeakerContext } from '../../ui/kiosk/useSpeech.ts'
import type { SceneFiles } from '../load.ts'
import { StageHost } from '../StageHost.tsx'
import { guardPage } from './guards.ts'
import { createIdleWatch } from './idleWatch.ts'
import { runShow } from './show.ts'
import { watchPicture } from './watchdog.ts'
import './kiosk.css'

/** This device becomes everybody's: what it kept for somebody goes, and the name of the clinic is taken over. */
function setUp(store: AppStore): void {
  const settings = store.getState().kioskSettings
  const clinic = settings?.clinic || readDevice().clinicName
  wipeStorage([browserStorage()])
  if (!settings || !clinic) return
  const next = { ...settings, clinic: clinic.trim().slice(0, CLINIC_LENGTH) }
  store.getState().setKiosk({ kioskSettings: next })
  keepSettings(next)
}

/** The kiosk composition: one question at a time beside the figure, and nothing left behind. */
export function KioskApp({ sceneFiles }: { sceneFiles: SceneFiles }) {
  const t = useT()
  const store = useAppStoreApi()
  const visit = useApp((s) => s.kioskVisit)
  const attract = useApp((s) => s.attract)
  const asking = useApp((s) => s.countdownS !== null)
  const setLanguage = useApp((s) => s.setLanguage)
  const setKiosk = useApp((s) => s.setKiosk)
  const { ref: cover } = useCovers()
  const [speaker] = useState(() => new Speaker())
  const [staff, setStaff] = useState(false)

  const wipe = useCallback(() => {
    speaker.stop()
    setStaff(false)
    wipeVisitor(store)
  }, [speaker, store])
  const watch = useMemo(
    () => createIdleWatch(store, { nowMs: () => performance.now(), speaking: () => speaker.sentence !== null, wipe }),
    [store, speaker, wipe],
  )
  const place = useMemo(() => ({ cover, startAgain: () => watch.leave() }), [cover, watch])
  const begin = useCallback(
    (language: string | null) => {
      wipe()
      if (language !== null) setLanguage(language)
      setKiosk({ kioskIdle: false })
      watch.touched()
    },
    [wipe, watch, setLanguage, setKiosk],
  )

  useEffect(() => {
    document.title = t('app.name')
  }, [t])
  useEffect(() => guardPage(window), [])
  useEffect(() => watchPicture(store, () => window.location.reload(), browserStorage()), [store])
  useEffect(() => runShow(store), [store])
  useEffect(() => {
    const timer = window.setInterval(watch.tick, 1000)
    // Some aids press buttons without a pointer or a key.
    const touches = ['pointerdown', 'pointerup', 'keydown', 'wheel', 'click'] as const
    for (const kind of touches) window.addEventListener(kind, watch.touched, { capture: true, passive: true })
    return () => {
      window.clearInterval(timer)
      for (const kind of touches) window.removeEventListener(kind, watch.touched, { capture: true })
    }
  }, [watch])

  const leave = () => {
    wipe()
    window.location.replace(window.location.pathname)
  }
  return (
    <SpeakerContext value={speaker}>
      <KioskPlaceContext value={place}>
        <div className={screen.kiosk} data-kiosk>
          <StageHost files={sceneFiles} />
          {!attract && (
            <div className={screen.frame} key={visit}>
              <Steps />
              <Colophon onHeld={() => setStaff(true)} />
            </div>
          )}
          <Caption />
          {attract && <Attract onBegin={begin} />}
          {staff && <Staff onClose={() => setStaff(false)} onLeave={leave} onSetUp={() => setUp(store)} />}
          {asking && <StillThere onStay={watch.stay} onLeave={watch.leave} />}
          <Announcer />
        </div>
      </KioskPlaceContext>
    </SpeakerContext>
  )
}
