import { expect, test } from 'vitest'
import { arrowTail } from '../../src/scene/openings.ts'

test('an arrow comes from where its record says, mirrored on the right', () => {
  expect(arrowTail({ into: 'mouth', from: ['above'] }, 'midline')).toEqual([0, 1, 0])
  expect(arrowTail({ into: 'mouth', from: ['right'] }, 'midline')).toEqual([-1, 0, 0])
  const [x, y, z] = arrowTail({ into: 'nose', from: ['left', 'below'] }, 'left')
  expect([x, y, z]).toEqual([Math.SQRT1_2, -Math.SQRT1_2, 0].map((value) => expect.closeTo(value, 6)))
  const right = arrowTail({ into: 'nose', from: ['left', 'below'] }, 'right')
  expect([right[0], right[1]]).toEqual([-x, y])
})
