import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedOrigins } from '../../src/domain/embedOrigins.ts'
import { posted, PROTOCOL, readHostMessage } from '../../src/domain/embedProtocol.ts'

const read = (message: object) => readHostMessage({ protocol: PROTOCOL, ...message })

describe('a message of the page', () => {
  it.each([
    { type: 'hello' },
    { type: 'select', point: 'BL40.left', id: 7 },
    { type: 'select', point: null },
    { type: 'highlight', points: ['ST36.both', 'GV4'], id: 'lit' },
    { type: 'highlight', points: [] },
    { type: 'view', view: 'best' },
    { type: 'language', language: 'zh-Hans' },
    { type: 'theme', theme: 'dark' },
  ])('is understood: %o', (message) => {
    expect(read(message)).toEqual({ message: { protocol: PROTOCOL, ...message } })
  })

  it.each([
    [{ type: 'view', view: 'inside', id: 3 }, 'view', /front.*best/, '"inside"', 3],
    [{ type: 'select' }, 'point', /point/, 'nothing', null],
    [{ type: 'select', point: 40 }, 'point', /string/, '40', null],
    [{ type: 'highlight', points: 'BL40' }, 'points', /Array/, '"BL40"', null],
    [{ type: 'highlight', points: ['GV4', 1] }, 'points.1', /string/, '1', null],
    [{ type: 'highlight', points: Array(25).fill('GV4') }, 'points', /24/, /GV4/, null],
    [{ type: 'theme', theme: 'pink' }, 'theme', /light/, '"pink"', null],
    [{ type: 'erase' }, 'type', /hello/, '"erase"', null],
    [{ type: 'hello', extra: 1 }, 'extra', /never/, /extra/, null],
    [{ type: 'hello', id: { a: 1 } }, 'id', /string/, '{"a":1}', null],
  ])('is refused with path, expected and received: %o', (message, path, expected, received, replyTo) => {
    const answer = read(message)
    expect(answer && 'fault' in answer && answer.fault).toMatchObject({
      replyTo,
      path,
      expected: expect.stringMatching(expected),
      received: expect.stringMatching(received),
    })
  })

  it('of another version is told so; what is meant for others is left alone', () => {
    const answer = readHostMessage({ protocol: 'acupoint-body-map/2', type: 'hello' })
    expect(answer).toEqual({
      fault: { replyTo: null, path: 'protocol', expected: `"${PROTOCOL}"`, received: '"acupoint-body-map/2"' },
    })
    for (const other of [null, 1, 'hello', {}, [], { type: 'hello' }, { protocol: 7 }, { protocol: 'webpack' }])
      expect(readHostMessage(other)).toBeNull()
  })

  it('never throws, and answers shortly (seed 20101)', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), (junk) => {
        const answer = read({ type: 'select', ...junk })
        if (answer && 'fault' in answer) expect(answer.fault.received.length).toBeLessThan(70)
      }),
      { seed: 20101, numRuns: 200 },
    )
  })

  it('is answered under the same protocol', () => {
    expect(posted({ type: 'selected', point: null })).toEqual({ protocol: PROTOCOL, type: 'selected', point: null })
  })
})

describe('embed-origins.json', () => {
  it('allows what it names, and nobody when empty', () => {
    expect([...allowedOrigins({ origins: [] }, 'https://atlas.example')]).toEqual([])
    expect([
      ...allowedOrigins({ origins: ['https://clinic.example', 'http://localhost:8080', 'self'] }, 'https://a.example'),
    ]).toEqual(['https://clinic.example', 'http://localhost:8080', 'https://a.example'])
    // A sandboxed frame has no origin: "self" lets nobody in.
    expect([...allowedOrigins({ origins: ['self'] }, 'null')]).toEqual([])
  })

  it.each([
    [{ origins: ['*'] }, /origins\.0: expected an origin.*received "\*"/],
    [{ origins: ['https://clinic.example/'] }, /origins\.0/],
    [{ origins: ['https://clinic.example/page'] }, /origins\.0/],
    [{ origins: ['clinic.example'] }, /origins\.0/],
    [{ origins: ['null'] }, /origins\.0/],
    [{ origins: ['file:///'] }, /origins\.0/],
    [{ origins: 'https://clinic.example' }, /origins: expected Array/],
    [{}, /origins: expected/],
    [null, /root: expected/],
  ])('is refused when it names no origins: %o', (json, complaint) => {
    expect(() => allowedOrigins(json, 'https://atlas.example')).toThrow(complaint)
  })
})
