import { describe, expect, it } from 'vitest'
import { type FrameWindow, openChannel } from '../../../src/app/embed/channel.ts'

/** A frame in a page, enough of it to pass messages. */
function fakeFrame({ ancestor, referrer = '' }: { ancestor?: string; referrer?: string } = {}) {
  const sent: [unknown, unknown][] = []
  const listeners = new Set<(event: MessageEvent) => void>()
  const parent = { postMessage: (data: unknown, to?: unknown) => sent.push([data, to]) }
  const frame: FrameWindow = {
    parent: parent as unknown as Window,
    location: { origin: 'https://atlas.example', ...(ancestor ? { ancestorOrigins: [ancestor] } : {}) },
    document: { referrer },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  }
  const hear = (origin: string, data: unknown, source: unknown = parent) => {
    for (const listener of listeners) listener({ origin, data, source } as MessageEvent)
  }
  return { frame, sent, hear, listeners }
}

const CLINIC = 'https://clinic.example'
const EVENT = { type: 'selected', point: null } as const
const SENT = { protocol: 'acupoint-body-map/1', ...EVENT }

describe('the line to the page', () => {
  it('is dead by default: nobody is listened to and nothing is posted', () => {
    const { frame, sent, listeners } = fakeFrame({ ancestor: CLINIC, referrer: `${CLINIC}/page` })
    openChannel(frame, new Set(), () => expect.unreachable()).send(EVENT)
    expect(sent).toEqual([])
    expect(listeners.size).toBe(0)
  })

  it('posts to the allowed page and to nobody else', () => {
    const { frame, sent } = fakeFrame({ ancestor: CLINIC })
    openChannel(frame, new Set([CLINIC]), () => {}).send(EVENT)
    expect(sent).toEqual([[SENT, CLINIC]])

    const stranger = fakeFrame({ ancestor: 'https://else.example', referrer: `${CLINIC}/` })
    openChannel(stranger.frame, new Set([CLINIC]), () => {}).send(EVENT)
    expect(stranger.sent).toEqual([])
  })

  it('knows the page by where it was opened from, or waits for its first word', () => {
    const told = fakeFrame({ referrer: `${CLINIC}/page?x=1` })
    openChannel(told.frame, new Set([CLINIC]), () => {}).send(EVENT)
    expect(told.sent).toEqual([[SENT, CLINIC]])

    const heard: [unknown, boolean][] = []
    const silent = fakeFrame()
    const channel = openChannel(silent.frame, new Set([CLINIC]), (data, first) => heard.push([data, first]))
    channel.send(EVENT)
    expect(silent.sent).toEqual([])
    silent.hear('https://else.example', 'a stranger first')
    silent.hear(CLINIC, 1)
    silent.hear(CLINIC, 2)
    channel.send(EVENT)
    expect(heard).toEqual([
      [1, true],
      [2, false],
    ])
    expect(silent.sent).toEqual([[SENT, CLINIC]])
  })

  it('hears only the page around the frame, from its own origin', () => {
    const heard: unknown[] = []
    const { frame, hear } = fakeFrame({ ancestor: CLINIC })
    openChannel(frame, new Set([CLINIC, 'https://also.example']), (data) => heard.push(data))
    hear('https://else.example', 'a stranger')
    hear(CLINIC, 'another window', {})
    hear('https://also.example', 'allowed, but not this page')
    hear('null', 'a sandbox')
    hear(CLINIC, 'the page')
    expect(heard).toEqual(['the page'])
  })

  it('is closed when told to, and there is none outside a frame', () => {
    const { frame, hear, listeners } = fakeFrame({ ancestor: CLINIC })
    openChannel(frame, new Set([CLINIC]), () => expect.unreachable()).close()
    hear(CLINIC, 'late')
    expect(listeners.size).toBe(0)

    const top = fakeFrame({ referrer: `${CLINIC}/` })
    top.frame.parent = top.frame as unknown as Window
    openChannel(top.frame, new Set([CLINIC]), () => {}).send(EVENT)
    expect(top.sent).toEqual([])
    expect(top.listeners.size).toBe(0)
  })
})
