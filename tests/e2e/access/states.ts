/**
 * Every state a visitor can stand in, in one table: how it is reached, and what shows that it is there.
 * The accessibility tests walk it on one page, by the address bar where the state has an address.
 */
import type { Page } from '@playwright/test'
import { INTAKE_STEPS } from '../../../src/domain/intake.ts'
import { PAGE_IDS, type PageId } from '../../../src/domain/pages.ts'
import { type AtlasPage, content, expect, say as sayIn } from '../app.ts'

export interface State {
  name: string
  /** Address it starts from. */
  search: string
  /** Something that is visible once it is there. */
  shows: string
  /** What must be pressed after the address is open. */
  reach?(atlas: AtlasPage): Promise<void>
  /** A page of words and folds, made of the same parts as others: looked at once, in one theme and size. */
  alike?: boolean
  /** What must be pressed before the next state. */
  leave?(atlas: AtlasPage): Promise<void>
}

/** Pages that are sentences under headings, as “works” is, which has the most signs. */
const ALIKE = new Set<PageId>(['faq', 'expect', 'helpers', 'why', 'purpose', 'muscles', 'accidents'])

/** Opens every fold that is closed, so that nothing stays unseen. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details:not(nav details)').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true
  })
}

/** The table in one language, in an order in which no state disturbs the next. @param language tag of the page */
export function statesIn(language = 'en'): readonly State[] {
  const say = (key: string) => sayIn(key, {}, language)
  const list = (page: Page) => page.locator('#list')
  const press = (page: Page, key: string) => page.locator('#list').getByRole('button', { name: say(key), exact: true })

  /** Where the row has no room, the tools wait behind one button. */
  const pressTool = async (page: Page, key: string): Promise<void> => {
    const tool = page.getByRole('button', { name: say(key), exact: true })
    if (!(await tool.isVisible())) await page.locator('nav summary').click()
    await tool.click()
  }

  /** No red flag holds. */
  const clear = async ({ page }: AtlasPage): Promise<void> => {
    await press(page, 'check.clear').click()
  }

  const intakeTo = async (atlas: AtlasPage, step: string): Promise<void> => {
    const { page } = atlas
    await page.getByRole('button', { name: say('intake.start') }).click()
    const region = content.intake.regions[0]?.id ?? ''
    await list(page).locator(`input[value="${region}"]`).check()
    for (const one of INTAKE_STEPS.slice(1)) {
      if (step === 'where') break
      await list(page)
        .getByRole('button', { name: say(one === 'topics' ? 'check.clear' : 'intake.next'), exact: true })
        .click()
      if (one === step) break
    }
    await expect(page.getByRole('heading', { name: say(`intake.title.${step}`) })).toBeVisible()
  }

  const beginQuiz = async (page: Page, topic: string): Promise<void> => {
    // Not what an earlier state of this walk has left to be asked again.
    await page.locator('dialog select').selectOption('all')
    await page.locator(`dialog input[value="${topic}"]`).check({ force: true })
    await page.locator('dialog form [type="submit"]').click()
  }

  /** Questions about places are asked in turns: a mark is the first or one of the next. */
  const beginMark = async (page: Page): Promise<void> => {
    await beginQuiz(page, 'place')
    await expect(page.locator('#quiz-title')).toBeVisible()
    while ((await press(page, 'learn.markMiddle').count()) === 0) {
      await press(page, 'learn.pass').click()
      await press(page, 'learn.next').click()
    }
  }

  const goHome = async ({ page }: AtlasPage): Promise<void> => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: say('toolbar.home') })
      .click()
  }

  const escape = async ({ page }: AtlasPage) => page.keyboard.press('Escape')

  return [
    { name: 'home', search: '', shows: '#list h1' },
    { name: 'all points', search: '?list=points', shows: '#list [data-kind]' },
    { name: 'category', search: '?list=points&kind=yuan-source', shows: '#list [data-code]' },
    { name: 'meridians', search: '?list=meridians', shows: '#list [data-meridian]' },
    { name: 'meridian card', search: '?meridian=BL', shows: '#list h1' },
    {
      name: 'notices',
      search: '?pattern=P99&point=BL99.left',
      shows: `[aria-label="${say('notice.dismiss')}"]`,
      leave: async ({ page }) => {
        const dismiss = page.getByRole('button', { name: say('notice.dismiss') })
        while ((await dismiss.count()) > 0) await dismiss.first().press('Enter')
      },
    },
    ...INTAKE_STEPS.map(
      (step): State => ({
        name: `guided path: ${step}`,
        search: '',
        shows: '#list h1',
        reach: (atlas) => intakeTo(atlas, step),
        leave: goHome,
      }),
    ),
    { name: 'check first', search: '?pattern=P5', shows: '#check-title' },
    {
      name: 'emergency',
      search: '?pattern=P5',
      shows: '#list h1',
      reach: async ({ page }) => page.locator('[data-level="emergency"] button').first().click(),
      leave: goHome,
    },
    { name: 'pattern', search: '?pattern=P5&side=left', shows: '[data-code="BL40"]', reach: clear },
    {
      name: 'pattern told of a pregnancy',
      search: '?pattern=P5',
      shows: '[data-code="BL40"]',
      reach: async (atlas) => {
        await clear(atlas)
        await atlas.tell('pregnancy', language)
      },
      leave: ({ page }) =>
        page
          .locator('#list')
          .getByRole('button', { name: say('safety.erase') })
          .click(),
    },
    { name: 'compare', search: '?pattern=P5&compare=P4', shows: '#list table, #list [data-code]', reach: clear },
    {
      name: 'point card beside its pattern',
      search: '?pattern=P5&point=BL40.left',
      shows: '#card h2',
      reach: clear,
    },
    { name: 'point card', search: '?point=GV26', shows: '#card h2' },
    { name: 'point card with other sites', search: '?point=BL10.left', shows: '#card h2' },
    {
      name: 'find-it guide',
      search: '?point=ST36.left',
      shows: '#card [aria-current="step"]',
      reach: async ({ page }) =>
        page
          .locator('#card')
          .getByRole('button', { name: say('guide.open') })
          .click(),
    },
    { name: 'landmark layer', search: '?layers=landmarks', shows: '#list h1' },
    { name: 'risk layer', search: '?layers=risk', shows: '#list h1' },
    {
      name: 'shown on the body',
      search: '?show=muscles.piriformis',
      shows: `section[aria-label="${say('shown.label')}"]`,
    },
    {
      name: 'ruler',
      search: '',
      shows: `section[aria-label="${say('ruler.label')}"] select`,
      reach: async ({ page }) => {
        await pressTool(page, 'ruler.open')
        await page
          .locator('select')
          .filter({ has: page.locator('optgroup') })
          .first()
          .selectOption({ index: 5 })
      },
      leave: escape,
    },
    {
      name: 'build of the body',
      search: '',
      shows: '[popover] input[type="range"]',
      reach: async ({ page }) => pressTool(page, 'body.open'),
      leave: escape,
    },
    {
      name: 'safety profile',
      search: '',
      shows: 'dialog input[type="checkbox"]',
      reach: async ({ page }) => page.getByRole('button', { name: say('safety.open') }).click(),
      leave: escape,
    },
    {
      name: 'share panel',
      search: '?point=ST36.left',
      shows: 'dialog[open] h2',
      reach: async ({ page }) =>
        page
          .locator('header')
          .getByRole('button', { name: say('share.open') })
          .click(),
      leave: escape,
    },
    ...(
      [
        ['empty', ''],
        ['hits', 'LI4'],
        ['no hits', 'qqzzx'],
      ] as const
    ).map(
      ([name, typed]): State => ({
        name: `search: ${name}`,
        search: '',
        shows: typed === 'LI4' ? '[data-found="point LI4"]' : 'dialog [role="option"]',
        reach: async ({ page }) => {
          await page.keyboard.press('Control+k')
          await page.locator('dialog [role="combobox"]').fill(typed)
          if (name === 'no hits') await expect(page.locator('dialog strong')).toBeVisible()
        },
        leave: escape,
      }),
    ),
    {
      name: 'quiz: choices',
      search: '?page=learn',
      shows: '#list [data-choice]',
      reach: ({ page }) => beginQuiz(page, 'name'),
    },
    {
      name: 'quiz: a mark on the skin, with a hint',
      search: '?page=learn',
      shows: '[data-announce="mark"]',
      reach: async ({ page }) => {
        await beginMark(page)
        await press(page, 'learn.hint').click()
      },
    },
    {
      name: 'quiz: a mark judged',
      search: '?page=learn',
      shows: '#list [data-right]',
      reach: async ({ page }) => {
        await beginMark(page)
        await press(page, 'learn.markMiddle').click()
        await press(page, 'learn.markCheck').click()
      },
    },
    ...PAGE_IDS.map(
      (id): State => ({ name: `page ${id}`, search: `?page=${id}`, shows: 'dialog[open] h2', alike: ALIKE.has(id) }),
    ),
    { name: 'page of one technique', search: '?page=techniques.moxibustion', shows: 'dialog[open] h2' },
    { name: 'page of one study', search: '?page=evidence.vickers-2012', shows: 'dialog[open] h2' },
    { name: 'page of one muscle', search: '?page=muscles.piriformis', shows: 'dialog[open] h2' },
  ]
}

/** Turns an open page to a state without loading anything again. */
export async function turnTo(atlas: AtlasPage, state: State): Promise<void> {
  const { page } = atlas
  await page.evaluate((search) => {
    const goTo = (to: string) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }
    // Home first: red flags are asked again, and nothing of the state before is left.
    goTo(location.pathname)
    const home = document.querySelector<HTMLElement>('header button')
    if (!home) throw new Error('expected a button of the header that leads home, received none')
    // As a press does, which leaves the focus there.
    home.focus()
    home.click()
    if (search !== '') goTo(search)
  }, state.search)
  await state.reach?.(atlas)
  await expect(page.locator(state.shows).first(), state.name).toBeVisible()
}
