/**
 * Every kind of screen of the public screen, in the order in which a visitor and then staff come to them. It is one
 * page that is never loaded again, so each step starts where the one before it ended.
 */
import type { Page } from '@playwright/test'
import { expect, say } from '../app.ts'

export interface KioskState {
  name: string
  /** From the state before to this one; ends when it is there. */
  reach(page: Page): Promise<void>
}

const named = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true })
const screen = (page: Page, id: string) => expect(page.locator(`main[data-screen="${id}"]`)).toBeVisible()
const tab = (page: Page, key: string) => page.getByRole('radio', { name: say(key) }).check({ force: true })

/** Goes on until the red flags are asked, or, when they are, until they are passed. */
async function onward(page: Page, until: string): Promise<void> {
  for (let presses = 0; presses < 24; presses += 1) {
    if ((await page.locator(until).count()) > 0) return
    await page.locator('main [data-next]').click()
  }
  throw new Error(`${until}: not reached`)
}

/** The line at the foot, held as long as it takes. The clock of the page is ours. */
async function holdFoot(page: Page): Promise<void> {
  await page.locator('footer button').hover()
  await page.mouse.down()
  await page.clock.fastForward(1600)
  await expect(page.locator('dialog[data-staff]')).toBeVisible()
  await page.mouse.up()
}

async function enter(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  await named(page, 'kiosk.pin.ok').click()
}

/** The table; the page stands at the first question of a kiosk, with a clock of its own. */
export const KIOSK_STATES: readonly KioskState[] = [
  { name: 'where', reach: (page) => page.locator('[data-region="low-back"]').click() },
  {
    name: 'question',
    reach: async (page) => {
      await page.locator('main [data-next]').click()
      await screen(page, 'quality')
    },
  },
  { name: 'check', reach: (page) => onward(page, '[data-flag]') },
  {
    name: 'stop',
    reach: async (page) => {
      await page.locator('[data-flag]').first().click()
      await screen(page, 'stop')
    },
  },
  {
    name: 'check with a yes',
    reach: async (page) => {
      await named(page, 'kiosk.back').click()
      await onward(page, '[data-flag][data-level="routine"]')
      await page.locator('[data-flag][data-level="routine"]').first().click()
    },
  },
  { name: 'topics after a yes', reach: (page) => onward(page, '[data-topic]') },
  {
    name: 'pattern',
    reach: async (page) => {
      await page.locator('[data-topic="P5"]').click()
      await expect(page.locator('[data-code="BL40"]')).toBeVisible()
    },
  },
  { name: 'does it work?', reach: (page) => tab(page, 'kiosk.tab.works') },
  { name: 'at home', reach: (page) => tab(page, 'kiosk.tab.home') },
  {
    name: 'an exercise with its code',
    reach: async (page) => {
      await page.locator('[data-home="ball-hip"]').click()
      await expect(page.locator('[data-along]')).toBeVisible()
    },
  },
  {
    name: 'point',
    reach: async (page) => {
      await named(page, 'kiosk.back').click()
      await tab(page, 'kiosk.tab.points')
      await page.locator('[data-code="BL40"]').click()
      await screen(page, 'point')
    },
  },
  {
    name: 'still there?',
    reach: async (page) => {
      await page.clock.fastForward(62_000)
      await expect(named(page, 'kiosk.still.yes')).toBeVisible()
    },
  },
  {
    name: 'attract',
    reach: async (page) => {
      await named(page, 'kiosk.still.no').click()
      await page.clock.fastForward(31_000)
      await expect(page.locator('[data-attract]')).toBeVisible()
    },
  },
  {
    name: 'staff: a PIN to choose, not the same twice',
    reach: async (page) => {
      await named(page, 'kiosk.begin').click()
      await page.clock.fastForward(1000)
      await holdFoot(page)
      await enter(page, '2468')
      await enter(page, '1357')
      await expect(page.getByRole('alert')).toHaveText(say('kiosk.pin.differs'))
    },
  },
  {
    name: 'staff: settings',
    reach: async (page) => {
      await enter(page, '2468')
      await enter(page, '2468')
      await expect(page.getByLabel(say('kiosk.staff.clinic'))).toBeVisible()
    },
  },
  {
    name: 'staff: a wrong PIN',
    reach: async (page) => {
      await named(page, 'kiosk.staff.close').click()
      await holdFoot(page)
      await enter(page, '1111')
      await expect(page.getByText(say('kiosk.pin.wrong'))).toBeVisible()
    },
  },
]
