import { expect, it } from 'vitest'
import { pointName } from '../../src/domain/pointName.ts'

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
