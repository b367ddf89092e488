/** axe in the page: put there once, asked as often as wanted. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

/** The axe that @axe-core/playwright brings; its own runner sends the whole of it before every question. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

interface Answer {
  violations: { id: string; help: string; nodes: { target: unknown[] }[] }[]
  passes: number
}

/** Rules beyond WCAG that would ask for less: the body is a figure beside its lists, not a region of text. */
const OFF = { region: { enabled: false } }

/** Offers axe to a page before it loads. */
export async function offerAxe(page: Page): Promise<void> {
  await page.addInitScript(AXE)
}

/**
 * What axe finds wrong on the page: WCAG 2.2 A and AA and its best practices.
 * @param only ids of rules; all when left out
 * @param except ids of rules that do not hold here
 * @returns the faults in words; empty: none
 * @throws Error when axe looked at nothing
 */
export async function axeFaults(
  page: Page,
  only?: readonly string[],
  except: readonly string[] = [],
): Promise<string[]> {
  const off = { ...OFF, ...Object.fromEntries(except.map((id) => [id, { enabled: false }])) }
  const { violations, passes } = await page.evaluate(
    async ([without, rules]): Promise<Answer> => {
      const { axe } = window as unknown as {
        axe: { run(within: Document, options: object): Promise<Answer & { passes: unknown[] }> }
      }
      const found = await axe.run(document, {
        resultTypes: ['violations'],
        // Style sheets and media are read again for rules that are not asked here.
        preload: false,
        ...(rules ? { runOnly: { type: 'rule', values: rules } } : { rules: without }),
      })
      return {
        violations: found.violations.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ target }) => ({ target })),
        })),
        passes: found.passes.length,
      }
    },
    [off, only] as const,
  )
  if (passes < (only?.length ?? 10)) throw new Error(`axe: expected rules that pass, received ${passes}`)
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
