import { beforeEach, describe, expect, it } from 'vitest'
import { localVoice, sentencesOf, Speaker, type Synthesis } from '../../../src/ui/kiosk/speech.ts'

const voice = (lang: string, localService: boolean, name = lang): SpeechSynthesisVoice => ({
  lang,
  localService,
  name,
  voiceURI: name,
  default: false,
})
const HERE = voice('en-GB', true)
const REMOTE = voice('en-US', false)

describe('the voice', () => {
  it('runs on this device, or there is none', () => {
    expect(localVoice([REMOTE, HERE], 'en')).toBe(HERE)
    expect(localVoice([REMOTE], 'en')).toBeNull()
    expect(localVoice([HERE], 'zh-Hans')).toBeNull()
    // What does not say that it is local is not.
    expect(localVoice([{ ...HERE, localService: undefined as unknown as boolean }], 'en')).toBeNull()
  })

  it('speaks the Chinese that is written', () => {
    const [taiwan, mainland, cantonese] = [voice('zh-TW', true), voice('zh-CN', true), voice('zh-HK', true)]
    expect(localVoice([cantonese, taiwan, mainland], 'zh-Hans')).toBe(mainland)
    expect(localVoice([cantonese, taiwan], 'zh-Hans')).toBe(taiwan)
    expect(localVoice([cantonese, voice('yue-HK', true)], 'zh-Hans')).toBeNull()
  })
})

it('reads sentence by sentence', () => {
  expect(sentencesOf(['Bend your knee. Find the crease.', 'Press softly!'], 'en')).toEqual([
    'Bend your knee.',
    'Find the crease.',
    'Press softly!',
  ])
  expect(sentencesOf(['膝部稍弯。找到横纹。', ''], 'zh-Hans')).toEqual(['膝部稍弯。', '找到横纹。'])
})

describe('reading aloud', () => {
  let voices: SpeechSynthesisVoice[]
  let spoken: SpeechSynthesisUtterance[]
  let cancelled: number
  let speaker: Speaker
  const heard: (string | null)[] = []

  beforeEach(() => {
    voices = [REMOTE, HERE]
    spoken = []
    cancelled = 0
    heard.length = 0
    const synthesis: Synthesis = {
      getVoices: () => voices,
      speak: (utterance) => void spoken.push(utterance),
      cancel: () => void (cancelled += 1),
      addEventListener: () => {},
      removeEventListener: () => {},
    }
    speaker = new Speaker(synthesis, (text) => ({ text }) as SpeechSynthesisUtterance)
    speaker.subscribe(() => heard.push(speaker.sentence))
  })
  const ends = () => spoken.at(-1)?.onend?.call(spoken.at(-1) as never, {} as never)

  it('tells the sentence it is at, and silence at the end', () => {
    speaker.say(['One. Two.', 'Three.'], 'en')
    ends()
    ends()
    ends()
    expect(heard).toEqual(['One.', 'Two.', 'Three.', null])
    for (const one of spoken) expect(one.voice).toBe(HERE)
  })

  it('stops at once, and an end that comes late starts nothing again', () => {
    speaker.say(['One. Two.'], 'en')
    const late = spoken[0]
    speaker.stop()
    late?.onend?.call(late, {} as never)
    expect(speaker.sentence).toBeNull()
    expect(cancelled).toBe(1)
    expect(spoken).toHaveLength(1)
  })

  it('reads on louder from the start of the sentence, and the one that was cut off starts nothing', () => {
    speaker.say(['One. Two.'], 'en', 0.5)
    ends()
    const cut = spoken.at(-1)
    speaker.turn(0.75)
    cut?.onerror?.call(cut, {} as never)
    cut?.onend?.call(cut, {} as never)
    expect(spoken.map(({ text, volume }) => [text, volume])).toEqual([
      ['One.', 0.5],
      ['Two.', 0.5],
      ['Two.', 0.75],
    ])
    expect(cancelled).toBe(1)
    ends()
    speaker.turn(1)
    expect(speaker.sentence).toBeNull()
    expect(spoken).toHaveLength(3)
  })

  it('shows a name in hanzi and says only what this voice can, in step; what it can say nothing of is passed over', () => {
    speaker.say(['Wěizhōng', 'Point 5 of 7 · BL40 · 委中', '委中', 'Bend your knee.'], 'en')
    ends()
    ends()
    ends()
    expect(spoken.map(({ text }) => text)).toEqual(['Weizhong', 'Point 5 of 7, BL40', 'Bend your knee.'])
    expect(heard).toEqual(['Wěizhōng', 'Point 5 of 7 · BL40 · 委中', 'Bend your knee.', null])
  })

  it('stays silent without a voice of this device, and without speech at all', () => {
    voices = [REMOTE]
    speaker.say(['One.'], 'en')
    expect(spoken).toEqual([])
    const mute = new Speaker(null)
    mute.say(['One.'], 'en')
    expect(mute.sentence).toBeNull()
    expect(mute.voice('en')).toBeNull()
  })
})
