import { describe, expect, it } from 'vitest'
import { fold } from '../../src/domain/fold.ts'
import { shownDepth } from '../../src/domain/needling.ts'
import { ruleLandmarks } from '../../src/domain/ruleRefs.ts'

describe('shownDepth', () => {
  const withLimit = (limitMm: number | null) =>
    shownDepth({ angleDeg: [90, 90], depthCun: [1, 2], depthMm: [25, 50], limitMm, direction: null })

  it('is the textbook depth where no limit is stated or the limit is deeper', () => {
    expect(withLimit(null)).toEqual({ minMm: 25, maxMm: 50, limited: false })
    expect(withLimit(60)).toEqual({ minMm: 25, maxMm: 50, limited: false })
  })

  it('is the limit where that is smaller, at both ends', () => {
    expect(withLimit(30)).toEqual({ minMm: 25, maxMm: 30, limited: true })
    expect(withLimit(12)).toEqual({ minMm: 12, maxMm: 12, limited: true })
  })
})

describe('fold', () => {
  it.each([
    ['Wěizhōng', 'weizhong'],
    ['EX-B2-L4', 'exb2l4'],
    ['Bend  Middle', 'bendmiddle'],
    ['Yánglíngquán', 'yanglingquan'],
    ['委中', '委中'],
    ['위중', '위중'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded))
})

describe('ruleLandmarks', () => {
  it('names landmarks once and leaves points out', () => {
    expect(ruleLandmarks({ kind: 'landmark', at: '@knee_crease' })).toEqual(['knee_crease'])
    expect(
      ruleLandmarks({
        kind: 'planes',
        constraints: [
          { kind: 'onLine', from: '@medial_malleolus', to: 'KI3' },
          { kind: 'levelOf', of: '@medial_malleolus' },
        ],
        facing: 'medial',
        near: '@medial_malleolus',
      }),
    ).toEqual(['medial_malleolus'])
    expect(ruleLandmarks({ kind: 'palpate' })).toEqual([])
  })

  it('names both ends a distance is counted between', () => {
    expect(
      ruleLandmarks({
        kind: 'planes',
        constraints: [
          { kind: 'cunTowards', from: '@styloid_process', to: '@elbow_crease', cun: 1, segment: 'finger' },
          { kind: 'cunTowards', from: 'LU9', to: '@wrist_crease', cun: 0.5, segment: 'finger' },
        ],
        facing: 'anterior',
        near: '@thumb',
      }),
    ).toEqual(['styloid_process', 'elbow_crease', 'wrist_crease'])
  })
})
