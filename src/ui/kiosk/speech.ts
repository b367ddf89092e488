/**
 * Reading aloud, one sentence at a time, so that the caption can follow. Only voices that run on the device are
 * used: others send the text to somebody's servers. Where there is none, it stays silent and the page says so.
 */
import { spokenForm } from '../../domain/spoken.ts'

/** The part of the browser's speech this file uses; tests pass their own. */
export interface Synthesis {
  getVoices(): SpeechSynthesisVoice[]
  speak(utterance: SpeechSynthesisUtterance): void
  cancel(): void
  addEventListener(type: 'voiceschanged', listener: () => void): void
  removeEventListener(type: 'voiceschanged', listener: () => void): void
}

/** Spoken Chinese that is not the one written here. */
const OTHER_CHINESE = /^(yue|nan|hak|zh-(hk|mo|yue))/i

/**
 * A voice of this device for a language: the same tag before the same language.
 * @param language tag of the texts, such as `en` or `zh-Hans`
 */
export function localVoice(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | null {
  const [base = language] = language.toLowerCase().split('-')
  const names = base === 'zh' ? /^(zh|cmn)\b/i : new RegExp(`^${base}\\b`, 'i')
  const fits = voices.filter(
    ({ localService, lang }) =>
      localService === true && names.test(lang) && !(base === 'zh' && OTHER_CHINESE.test(lang)),
  )
  // A simplified Chinese text is read by a voice from where it is written so.
  const best = base === 'zh' ? /^(zh|cmn)[-_](cn|hans)/i : new RegExp(`^${language}$`, 'i')
  return fits.find(({ lang }) => best.test(lang)) ?? fits.find((voice) => voice.default) ?? fits[0] ?? null
}

/** The sentences of some texts, in order. */
export function sentencesOf(texts: readonly string[], language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return texts.flatMap((text) =>
    Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((one) => one !== ''),
  )
}

/** A sentence as it stands on the screen, and what the voice is given of it. */
interface Line {
  shown: string
  said: string
}

/** The sentences of some texts as a voice of their language can say them; what it can say nothing of is passed over. */
export function linesOf(texts: readonly string[], language: string): Line[] {
  return sentencesOf(texts, language)
    .map((shown) => ({ shown, said: spokenForm(shown, language) }))
    .filter(({ said }) => said !== '')
}

/** A voice that reads sentences and tells which one it is at. */
export class Speaker {
  /** The sentence being read, as it stands on the screen; null while silent. */
  sentence: string | null = null
  private run = 0
  private volume = 1
  /** Where it is in what it reads. */
  private place: { lines: readonly Line[]; at: number; voice: SpeechSynthesisVoice } | null = null
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly synthesis: Synthesis | null = globalThis.speechSynthesis ?? null,
    private readonly utter: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
  ) {}

  voice(language: string): SpeechSynthesisVoice | null {
    return this.synthesis ? localVoice(this.synthesis.getVoices(), language) : null
  }

  /** Reads texts from the first sentence on, instead of whatever is being read. @param volume 0 … 1 */
  say(texts: readonly string[], language: string, volume = 1): void {
    this.stop()
    this.volume = volume
    const voice = this.voice(language)
    if (!voice) return
    const lines = linesOf(texts, language)
    this.next(lines, 0, voice, this.run)
  }

  /** Reads on louder or quieter, from the start of the sentence: a voice does not change while it speaks. @param volume 0 … 1 */
  turn(volume: number): void {
    this.volume = volume
    if (this.sentence === null || !this.place) return
    const { lines, at, voice } = this.place
    this.run += 1
    this.synthesis?.cancel()
    this.next(lines, at, voice, this.run)
  }

  stop(): void {
    this.run += 1
    if (this.sentence === null) return
    this.synthesis?.cancel()
    this.tell(null)
  }

  /** @returns a function that stops listening */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    // Browsers load their voices late and tell by this event.
    this.synthesis?.addEventListener('voiceschanged', listener)
    return () => {
      this.listeners.delete(listener)
      this.synthesis?.removeEventListener('voiceschanged', listener)
    }
  }

  private next(lines: readonly Line[], at: number, voice: SpeechSynthesisVoice, run: number): void {
    if (run !== this.run) return
    const line = lines[at]
    if (!line) return this.tell(null)
    this.place = { lines, at, voice }
    const words = this.utter(line.said)
    words.voice = voice
    words.lang = voice.lang
    words.rate = 0.95
    words.volume = this.volume
    words.onend = () => this.next(lines, at + 1, voice, run)
    words.onerror = () => {
      if (run === this.run) this.tell(null)
    }
    this.tell(line.shown)
    this.synthesis?.speak(words)
  }

  private tell(sentence: string | null): void {
    this.sentence = sentence
    for (const listener of this.listeners) listener()
  }
}
