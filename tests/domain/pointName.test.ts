import { expect, it } from 'vitest'
import { pointInSentence, pointName } from '../../src/domain/pointName.ts'

const point = { pinyin: 'Wěizhōng', hanzi: '委中', japanese: 'Ichū', korean: '위중' }

it.each([
  ['en', 'Wěizhōng'],
  ['de-CH', 'Wěizhōng'],
  ['zh-Hans', '委中'],
  ['zh', '委中'],
  ['ja', 'Ichū'],
  ['ko-KR', '위중'],
])('in %s it is %s', (language, name) => {
  expect(pointName(point, language)).toBe(name)
})

it.each([
  ['en', 'BL40'],
  ['ja', 'BL40'],
  ['zh-Hans', '委中（BL40）'],
])('within a sentence in %s it is %s', (language, words) => {
  expect(pointInSentence({ ...point, code: 'BL40' }, language)).toBe(words)
})
