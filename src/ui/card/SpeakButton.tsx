import { useEffect, useState } from 'react'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { SpeakIcon } from '../controls/icons.tsx'

/** A Chinese voice that runs on this device; voices that send text away are never used. */
function localChineseVoice(): SpeechSynthesisVoice | null {
  const voices = globalThis.speechSynthesis?.getVoices() ?? []
  return voices.find((voice) => voice.localService && /^(zh|cmn)/i.test(voice.lang)) ?? null
}

/** Says the name aloud; not there where no voice of the device can. */
export function SpeakButton({ hanzi }: { hanzi: string }) {
  const t = useT()
  const [voice, setVoice] = useState(localChineseVoice)
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis
    if (!synthesis) return
    // Browsers load their voices late and tell by this event.
    const look = () => setVoice(localChineseVoice())
    synthesis.addEventListener('voiceschanged', look)
    return () => {
      synthesis.removeEventListener('voiceschanged', look)
      synthesis.cancel()
    }
  }, [])
  if (!voice) return null
  const speak = () => {
    const words = new SpeechSynthesisUtterance(hanzi)
    words.voice = voice
    words.lang = voice.lang
    words.rate = 0.8
    speechSynthesis.cancel()
    speechSynthesis.speak(words)
  }
  return (
    <button type="button" className={button.quiet} aria-label={t('card.listen')} onClick={speak}>
      <SpeakIcon />
    </button>
  )
}
