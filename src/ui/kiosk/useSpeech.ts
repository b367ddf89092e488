import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import { VOLUMES } from '../../domain/kiosk.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage } from '../../state/texts.ts'
import { Speaker } from './speech.ts'

/** The one voice of the kiosk, made by app. */
export const SpeakerContext = createContext(new Speaker(null))

/** The sentence being read aloud, or null. */
export function useSpoken(): string | null {
  const speaker = useContext(SpeakerContext)
  return useSyncExternalStore(speaker.subscribe, () => speaker.sentence)
}

/** Reading aloud in the language shown; `can` is false where the device has no voice for it, `off` where staff want none. */
export function useSpeech() {
  const speaker = useContext(SpeakerContext)
  const language = useLanguage()
  const off = useApp((s) => s.kioskSettings?.sound === false)
  const loudness = useApp((s) => s.loudness)
  const setKiosk = useApp((s) => s.setKiosk)
  const can = useSyncExternalStore(speaker.subscribe, () => speaker.voice(language) !== null) && !off
  const speaking = useSpoken() !== null
  return {
    can,
    off,
    speaking,
    loudness,
    say: (texts: readonly string[]) => speaker.say(texts, language, VOLUMES[loudness]),
    /** One step louder or quieter, as far as there are steps. */
    turn: (by: 1 | -1) => {
      const next = VOLUMES[loudness + by]
      if (next === undefined) return
      setKiosk({ loudness: loudness + by })
      speaker.turn(next)
    },
    stop: () => speaker.stop(),
  }
}

/** Silence when what was being read is no longer shown. @param shown what stands on the screen, as a value */
export function useSilenceAfter(shown: string): void {
  const speaker = useContext(SpeakerContext)
  const language = useLanguage()
  useEffect(() => () => speaker.stop(), [speaker, shown, language])
}
