import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADDRESS_KEYS } from '../../src/domain/addressView.ts'
import { BUILD_SHAPES } from '../../src/domain/bodies.ts'
import { readAddress, writeAddress } from '../../src/domain/viewUrl.ts'
import { anyView, catalogue } from './anyView.ts'
import { START_VIEW as START } from './startView.ts'

describe('the address', () => {
  it('comes back as it was written (seed 20081)', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readAddress(writeAddress(view, catalogue), catalogue)).toEqual({ view, faults: [], moves: [] })
      }),
      { seed: 20081, numRuns: 400 },
    )
  })

  it('holds no key outside the allow-list (seed 20082)', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const keys = [...new URLSearchParams(writeAddress(view, catalogue)).keys()]
        for (const key of keys) expect(ADDRESS_KEYS).toContain(key)
      }),
      { seed: 20082, numRuns: 200 },
    )
    expect(ADDRESS_KEYS).toEqual([
      'pattern',
      'side',
      'variation',
      'compare',
      'point',
      'body',
      'shape',
      'view',
      'camera',
      'layers',
      'marks',
      'arm',
      'step',
      'page',
      'points',
      'plan',
      'list',
      'kind',
      'path',
      'meridian',
      'show',
      'lang',
      'mode',
    ])
  })

  it('never throws and always gives a usable view, whatever is typed (seed 20083)', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { view } = readAddress(search, catalogue)
        expect(readAddress(writeAddress(view, catalogue), catalogue).view).toEqual(view)
      }),
      { seed: 20083, numRuns: 400 },
    )
  })

  it('is short: defaults are left out, and a pattern brings its own view', () => {
    expect(writeAddress(START, catalogue)).toBe('')
    expect(writeAddress({ ...START, patternId: 'P5', view: 'back' }, catalogue)).toBe('?pattern=P5')
    expect(
      writeAddress(
        {
          ...START,
          patternId: 'P5',
          painSide: 'left',
          variations: ['sometimes', 'cold'],
          selected: { code: 'EX-B2-L4', side: 'right' },
          body: 'female',
          shape: { weight: 0.5, muscle: 0, age: 0.25 },
          view: 'front',
          layers: ['landmarks'],
          page: { id: 'accuracy', item: null },
          picked: [
            { code: 'BL40', side: 'left' },
            { code: 'GV4', side: 'midline' },
          ],
          plan: [{ code: 'BL40', side: 'both', technique: 'acupressure', minutes: 2 }],
          meridian: null,
          show: { id: 'muscles', item: 'psoas' },
          lang: 'zh-Hans',
          mode: 'kiosk',
        },
        catalogue,
      ),
    ).toBe(
      '?pattern=P5&side=left&variation=sometimes%2Ccold&point=EX-B2-L4.right&body=female&shape=0.5%2C0%2C0.25&view=front&layers=landmarks&page=accuracy&points=BL40.left%2CGV4&plan=BL40.both~acupressure~2&show=muscles.psoas&lang=zh-Hans&mode=kiosk',
    )
    expect(writeAddress({ ...START, selected: { code: 'GV4', side: 'midline' } }, catalogue)).toBe('?point=GV4')
    expect(writeAddress({ ...START, patternId: 'P5', view: 'back', compareId: 'P2' }, catalogue)).toBe(
      '?pattern=P5&compare=P2',
    )
    expect(writeAddress({ ...START, meridian: 'BL' }, catalogue)).toBe('?meridian=BL')
  })

  it.each([
    ['?pattern=P99', 'pattern', 'P99'],
    ['?points=BL40', 'points', 'BL40'],
    ['?points=BL40.left,BL40.right', 'points', 'BL40.left,BL40.right'],
    ['?points=BL40.left,XX1', 'points', 'BL40.left,XX1'],
    ['?plan=BL40.left~hot-iron~2', 'plan', 'BL40.left~hot-iron~2'],
    ['?plan=GV4~acupressure~99', 'plan', 'GV4~acupressure~99'],
    ['?plan=GV4~acupressure~9~my', 'plan', 'GV4~acupressure~9~my'],
    ['?pattern=P5&side=up', 'side', 'up'],
    ['?pattern=P2&side=left', 'side', 'left'],
    ['?side=left', 'side', 'left'],
    ['?pattern=P5&variation=none', 'variation', 'none'],
    ['?pattern=P2&variation=sometimes', 'variation', 'sometimes'],
    ['?variation=sometimes', 'variation', 'sometimes'],
    ['?pattern=P5&compare=P2&variation=sometimes', 'variation', 'sometimes'],
    ['?compare=P5', 'compare', 'P5'],
    ['?pattern=P5&compare=P5', 'compare', 'P5'],
    ['?pattern=P5&compare=P99', 'compare', 'P99'],
    ['?point=BL99.left', 'point', 'BL99.left'],
    ['?point=BL40', 'point', 'BL40'],
    ['?point=GV4.left', 'point', 'GV4.left'],
    ['?body=robot', 'body', 'robot'],
    ['?shape=huge', 'shape', 'huge'],
    ['?shape=2,0,0', 'shape', '2,0,0'],
    ['?shape=0.5,0', 'shape', '0.5,0'],
    ['?shape=0.5,0,0,1', 'shape', '0.5,0,0,1'],
    ['?view=inside', 'view', 'inside'],
    ['?view=best', 'view', 'best'],
    ['?camera=1~2~3', 'camera', '1~2~3'],
    ['?camera=0~0~800~0~900~9999', 'camera', '0~0~800~0~900~9999'],
    ['?camera=0~0~NaN~0~900~0', 'camera', '0~0~NaN~0~900~0'],
    ['?marks=rings', 'marks', 'rings'],
    ['?point=GV4&marks=none', 'marks', 'none'],
    ['?point=GV4&arm=up', 'arm', 'up'],
    ['?point=HT1.left&arm=high', 'arm', 'high'],
    ['?step=1', 'step', '1'],
    ['?point=GV4&step=0', 'step', '0'],
    ['?list=nothing', 'list', 'nothing'],
    ['?pattern=P5&list=points', 'list', 'points'],
    ['?kind=all', 'kind', 'all'],
    ['?kind=part-nowhere', 'kind', 'part-nowhere'],
    ['?meridian=BL&kind=five-shu', 'kind', 'five-shu'],
    ['?path=questions', 'path', 'questions'],
    ['?pattern=P5&path=open', 'path', 'open'],
    ['?meridian=UB', 'meridian', 'UB'],
    ['?meridian=BL&list=points', 'list', 'points'],
    ['?show=muscles', 'show', 'muscles'],
    ['?show=accidents.faint', 'show', 'accidents.faint'],
    ['?lang=xx', 'lang', 'xx'],
    ['?mode=admin', 'mode', 'admin'],
    ['?page=nothing', 'page', 'nothing'],
    ['?page=accuracy.nothing', 'page', 'accuracy.nothing'],
    ['?pattern=P5&meridian=BL', 'meridian', 'BL'],
  ])('reports and ignores a bad value: %s', (search, key, value) => {
    const { view, faults } = readAddress(search, catalogue)
    expect(faults).toEqual([{ key, value }])
    expect(view).toMatchObject({ painSide: 'both', body: 'male', camera: null, marks: [], step: null })
    expect(writeAddress(view, catalogue)).not.toContain(key === 'pattern' ? 'pattern' : `${key}=${value}`)
  })

  it('keeps the good values beside a bad one', () => {
    const { view, faults } = readAddress('?pattern=P5&side=right&point=nonsense&body=female', catalogue)
    expect(faults.map(({ key }) => key)).toEqual(['point'])
    expect(view).toEqual({ ...START, patternId: 'P5', painSide: 'right', body: 'female', view: 'back' })
  })

  it('names a checked build by its word', () => {
    expect(writeAddress({ ...START, shape: BUILD_SHAPES.slim }, catalogue)).toBe('?shape=slim')
    expect(readAddress('?shape=older', catalogue).view.shape).toEqual({ weight: 0, muscle: 0, age: 1 })
  })

  it('does not repeat a long value in full', () => {
    expect(readAddress(`?point=${'x'.repeat(500)}`, catalogue).faults[0]?.value.length).toBeLessThan(30)
  })
})

describe('an id that was given up', () => {
  const retired = {
    pattern: { P55: 'P5', gone: 'nowhere' },
    point: { BL104: 'BL40' },
    variation: { 'P5.often': 'sometimes' },
    page: { precision: 'accuracy' },
  }
  const read = (search: string) => readAddress(search, { ...catalogue, retired })

  it('opens what took its place, and says so', () => {
    const { view, faults, moves } = read('?pattern=P55&variation=often&point=BL104.left&page=precision')
    expect(view).toMatchObject({
      patternId: 'P5',
      variations: ['sometimes'],
      selected: { code: 'BL40', side: 'left' },
      page: { id: 'accuracy', item: null },
    })
    expect(faults).toEqual([])
    expect(moves).toEqual([
      { key: 'pattern', value: 'P55', now: 'P5' },
      { key: 'variation', value: 'often', now: 'sometimes' },
      { key: 'point', value: 'BL104.left', now: 'BL40.left' },
      { key: 'page', value: 'precision', now: 'accuracy' },
    ])
  })

  it('is a fault when nothing took its place, and never shadows an id in use', () => {
    expect(read('?pattern=gone').faults).toEqual([{ key: 'pattern', value: 'gone' }])
    expect(read('?pattern=constructor').faults).toHaveLength(1)
    expect(readAddress('?pattern=P5', { ...catalogue, retired: { ...retired, pattern: { P5: 'P2' } } })).toMatchObject({
      view: { patternId: 'P5' },
      moves: [],
    })
  })
})
