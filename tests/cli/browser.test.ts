import { describe, expect, it } from 'vitest'
import { chooseChromium, glArgs } from '../../src/cli/browser.mjs'

const own = '/cache/chrome'
const having =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

describe('chooseChromium', () => {
  it('takes CHROMIUM_PATH before anything else', () => {
    expect(chooseChromium({ wanted: '/my/chrome', own, exists: having('/my/chrome', own) })).toBe('/my/chrome')
  })
  it('does not pass over a wrong CHROMIUM_PATH', () => {
    expect(() => chooseChromium({ wanted: '/gone', own, exists: having(own) })).toThrow(
      'CHROMIUM_PATH: expected a file, received /gone',
    )
  })
  it("then takes Playwright's own, Debian's, Chrome", () => {
    const all = [own, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome-stable']
    const taken = all.map((_, gone) => chooseChromium({ own, exists: having(...all.slice(gone)) }))
    expect(taken).toEqual(all)
  })
  it('says when there is none', () => {
    expect(chooseChromium({ own, exists: () => false })).toBeNull()
  })
})

describe('glArgs', () => {
  it('takes Mesa where it is complete, else SwiftShader', () => {
    const folder = '/usr/lib/x86_64-linux-gnu'
    expect(glArgs(having(`${folder}/libEGL.so.1`, `${folder}/dri/swrast_dri.so`))).toContain('--use-angle=gl-egl')
    expect(glArgs(having(`${folder}/libEGL.so.1`))).toContain('--use-angle=swiftshader')
  })
})
