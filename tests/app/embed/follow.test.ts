import { beforeEach, describe, expect, it } from 'vitest'
import { atlasAddress, obey, readyEvent, tellChanges } from '../../../src/app/embed/follow.ts'
import { type AtlasEvent, type HostMessage, PROTOCOL } from '../../../src/domain/embedProtocol.ts'
import { type AppStore, createAppStore } from '../../../src/state/store.ts'
import { smallAtlas } from '../../state/smallAtlas.ts'

let store: AppStore
const now = () => store.getState()
type Said = HostMessage extends infer M ? (M extends unknown ? Omit<M, 'protocol'> : never) : never
const ask = (message: Said) => obey(store, { protocol: PROTOCOL, ...message } as HostMessage)

beforeEach(() => {
  store = createAppStore(smallAtlas(), { languages: ['en', 'zh-Hans'] })
})

describe('what the page asks for', () => {
  it('is done', () => {
    expect(ask({ type: 'select', point: 'BL40.left' })).toBeNull()
    expect(now()).toMatchObject({ selected: { code: 'BL40', side: 'left' }, view: 'best' })
    expect(ask({ type: 'highlight', points: ['SP6.both', 'GV4'] })).toBeNull()
    expect(now().highlighted).toEqual([
      { code: 'SP6', side: 'both' },
      { code: 'GV4', side: 'midline' },
    ])
    expect(ask({ type: 'view', view: 'left' })).toBeNull()
    expect(ask({ type: 'language', language: 'zh-Hans' })).toBeNull()
    expect(ask({ type: 'theme', theme: 'dark' })).toBeNull()
    expect(ask({ type: 'select', point: null })).toBeNull()
    expect(now()).toMatchObject({ view: 'left', languageChoice: 'zh-Hans', theme: 'dark', selected: null })
  })

  it.each([
    [{ type: 'select', point: 'XX1', id: 4 }, 'point', '"XX1"'],
    [{ type: 'select', point: 'BL40' }, 'point', '"BL40"'],
    [{ type: 'select', point: 'BL40.both' }, 'point', '"BL40.both"'],
    [{ type: 'highlight', points: ['GV4', 'BL99.left'] }, 'points.1', '"BL99.left"'],
    [{ type: 'view', view: 'best' }, 'view', '"best"'],
    [{ type: 'language', language: 'xx' }, 'language', '"xx"'],
  ] satisfies [Said, string, string][])('is refused where it means nothing here: %o', (message, path, received) => {
    const before = now()
    expect(ask(message)).toMatchObject({ path, received, replyTo: 'id' in message ? 4 : null })
    expect(now()).toBe(before)
  })

  it('lets no point past the red flags, nor after an emergency', () => {
    now().choosePattern('P5')
    for (const end of [() => {}, () => now().answerRedFlags({ clear: false, flag: 'saddle' })]) {
      end()
      expect(ask({ type: 'select', point: 'BL40.left' })).toMatchObject({ expected: 'the red flags answered first' })
      expect(ask({ type: 'highlight', points: ['GV4'] })).toMatchObject({ expected: 'the red flags answered first' })
      expect(now()).toMatchObject({ selected: null, highlighted: [] })
    }
    now().reopenCheck()
    now().answerRedFlags({ clear: true })
    expect(ask({ type: 'select', point: 'BL40.left' })).toBeNull()
  })
})

describe('what the page is told', () => {
  it('is what is shown, points and views, and nothing about the reader', () => {
    const told: AtlasEvent[] = []
    tellChanges(store, (event) => told.push(event))
    now().choosePattern('P5')
    now().tell('pregnancy', true)
    now().answerRedFlags({ clear: true, yes: ['weakness'] })
    now().select({ code: 'GV4', side: 'midline' })
    now().setFreeCamera({ azimuthDeg: 10, elevationDeg: 0, reachMm: 900, targetMm: [0, 900, 0] })
    now().select(null)
    expect(told).toEqual([
      { type: 'viewChanged', view: 'back', address: '?pattern=P5' },
      { type: 'selected', point: 'GV4' },
      { type: 'viewChanged', view: null, address: '?pattern=P5&point=GV4&camera=10~0~900~0~900~0' },
      { type: 'selected', point: null },
    ])
    expect(JSON.stringify([told, readyEvent(now(), 'en')])).not.toMatch(/pregnan|weakness|clear|check/)
  })

  it('names at first the languages there are, and where the same opens in the atlas', () => {
    now().select({ code: 'BL40', side: 'right' })
    expect(readyEvent(now(), 'en')).toEqual({
      type: 'ready',
      language: 'en',
      languages: ['en', 'zh-Hans'],
      pattern: null,
      point: 'BL40.right',
      view: 'front',
    })
    expect(atlasAddress(now())).toBe('?point=BL40.right')
  })
})
