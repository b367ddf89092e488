import { describe, expect, it } from 'vitest'
import { type CunStation, localCun, segmentAt } from '../../src/domain/localCun.ts'

const LEVELS = { xiphisternalM: 1.25, umbilicusM: 1.05 }
const at = (region: string, y: number, normal: CunStation['normal'] = [0, 0, 1], x = 0.1): CunStation => ({
  region,
  position: [x, y, 0],
  normal,
})

describe('the segment of a place', () => {
  it.each([
    ['leg', [0.9, 0, 0.3], 'leg_lat'],
    ['leg', [-0.9, 0, 0.3], 'leg_med'],
    ['knee', [0, 0, 1], 'leg_lat'],
    ['thigh', [0, 0, 1], 'thigh_ant'],
    ['thigh', [0.8, 0, 0.1], 'thigh_lat'],
    ['thigh', [0, 0, -1], 'thigh_post'],
    ['forearm', [0, 0, 1], 'forearm'],
    ['wrist', [0, 0, -1], 'forearm_yang'],
    ['upperArm', [0.7, 0, 0.3], 'arm'],
    ['upperArm', [0, 0, -1], 'arm_yang'],
    ['lowerBack', [0, 0, -1], 'scap_width'],
    ['head', [0, 1, 0], 'head_ap'],
    ['hand', [0, 0, 1], 'finger_cun'],
    ['sole', [0, -1, 0], 'finger_cun'],
    ['face', [0, 0, 1], 'finger_cun'],
    ['neck', [0, 0, 1], 'finger_cun'],
  ] as const)('%s facing %j lies on %s, on either side', (region, normal, segment) => {
    expect(segmentAt(at(region, 0.5, normal), false, LEVELS)).toBe(segment)
    const mirrored = at(region, 0.5, [-normal[0], normal[1], normal[2]], -0.1)
    expect(segmentAt(mirrored, false, LEVELS)).toBe(segment)
  })

  it('on the trunk in front depends on the height, and across on the chest', () => {
    expect([1.3, 1.2, 1].map((y) => segmentAt(at('abdomen', y), false, LEVELS))).toEqual([
      'chest_mid',
      'abd_up',
      'abd_low',
    ])
    expect(segmentAt(at('abdomen', 1), true, LEVELS)).toBe('nipple_width')
    expect(segmentAt(at('head', 1.6), true, LEVELS)).toBe('forehead_width')
    expect(segmentAt(at('head', 1.6, [1, 0, 0]), true, LEVELS)).toBe('mastoid_width')
  })
})

describe('the cun of a line', () => {
  const line = (...regions: string[]) => regions.map((region, i) => at(region, 0.9 - i * 0.05, [0, 0, 1], -0.1))

  it('is that of its longest stretch; other stretches are told, the shortest left out', () => {
    const stations = line(...Array<string>(7).fill('thigh'), ...Array<string>(3).fill('leg'), 'foot')
    expect(localCun(stations, LEVELS)).toEqual({ segment: 'thigh_ant', side: 'right', others: ['leg_lat'] })
  })

  it('runs across where its ends lie side by side', () => {
    const across = [-0.1, 0, 0.1].map((x) => at('chest', 1.3, [0, 0, 1], x))
    expect(localCun(across, LEVELS)).toEqual({ segment: 'nipple_width', side: 'left', others: [] })
  })
})
