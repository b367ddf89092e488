import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')
const ICONS = 'ui/controls/icons.tsx'
const files = readdirSync(SRC, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.tsx'))

describe('icons', () => {
  it('come from one set: nothing else draws on its grid', () => {
    const drawing = files.filter((path) => readFileSync(join(SRC, path), 'utf8').includes('viewBox="0 0 20 20"'))
    expect(files.length).toBeGreaterThan(60)
    expect(drawing).toEqual([ICONS])
  })

  it('share grid, stroke and caps', () => {
    const text = readFileSync(join(SRC, ICONS), 'utf8')
    expect(text.match(/<svg/g)).toHaveLength(1)
    expect([...text.matchAll(/strokeWidth="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['1.5', '2.5']) // 2.5: the dots of "more"
    for (const [, d] of text.matchAll(/ d="([^"]+)"/g)) {
      const absolute = [...(d ?? '').matchAll(/[MHVL]\s*(-?[\d.]+)/g)].map(([, at]) => Number(at))
      for (const at of absolute) expect(at >= 2 && at <= 18, d).toBe(true)
    }
  })
})
