/** Words: is any lost, in the wrong language, or under a heading of the wrong level. */
import type { Page } from '@playwright/test'

/**
 * Text that is cut off, hangs out of the window, or can only be read by scrolling sideways.
 * What may scroll sideways by nature (a table, a drawing) says so by `data-wide`.
 */
export function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shown, silent, name, root, texts } = window.__access!
    const faults = new Set<string>()
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth > width + 1)
      faults.add(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${width} px`)
    for (const text of texts(root())) {
      const parent = text.parentElement!
      if (!shown(parent) || silent(parent) || parent.closest('[aria-hidden="true"], .skip, a[href^="#"]')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0)
      if (boxes.length === 0) continue
      const left = Math.min(...boxes.map((box) => box.left))
      const right = Math.max(...boxes.map((box) => box.right))
      const top = Math.min(...boxes.map((box) => box.top))
      const bottom = Math.max(...boxes.map((box) => box.bottom))
      const words = `“${text.data.trim().slice(0, 40)}”`
      let scrolls = { x: false, y: false }
      let fixed = false
      for (let above: Element | null = parent; above; above = above.parentElement) {
        const style = getComputedStyle(above)
        const box = above.getBoundingClientRect()
        if (style.display === 'inline') continue
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        if (!scrolls.x && hides(style.overflowX) && (left < box.left - 1.5 || right > box.right + 1.5))
          faults.add(
            `${words} is cut at the side by ${name(above).slice(0, 40)} .${String(above.className).slice(0, 30)}`,
          )
        if (!scrolls.y && hides(style.overflowY) && (top < box.top - 3 || bottom > box.bottom + 3))
          faults.add(`${words} is cut in height by .${String(above.className).slice(0, 40)}`)
        if (/auto|scroll/.test(style.overflowX)) {
          if (above.scrollWidth > above.clientWidth + 1 && !above.closest('[data-wide]') && !scrolls.x)
            faults.add(
              `${words}: .${String(above.className).slice(0, 40)} scrolls sideways, ${above.scrollWidth} of ${above.clientWidth} px`,
            )
          if (above.scrollWidth > above.clientWidth + 1) scrolls = { ...scrolls, x: true }
        }
        if (/auto|scroll/.test(style.overflowY) && above.scrollHeight > above.clientHeight + 1)
          scrolls = { ...scrolls, y: true }
        if (style.position === 'fixed') {
          fixed = true
          break
        }
      }
      if (!scrolls.x && (left < -1.5 || right > width + 1.5))
        faults.add(`${words} hangs out of the window at the side: ${Math.round(left)}…${Math.round(right)} of ${width}`)
      const height = document.documentElement.clientHeight
      if (
        !scrolls.y &&
        (fixed || document.documentElement.scrollHeight <= height + 1) &&
        (top < -3 || bottom > height + 3)
      )
        faults.add(
          `${words} hangs out of the window above or below: ${Math.round(top)}…${Math.round(bottom)} of ${height}`,
        )
    }
    return [...faults]
  })
}

/** Words that a screen reader would say in the wrong language: no `lang` fits their script. */
export function wrongLanguage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { texts } = window.__access!
    const faults = new Set<string>()
    const judge = (words: string, lang: string, where: string) => {
      const base = lang.toLowerCase()
      if (/[\u3040-\u30ff]/.test(words)) {
        if (!base.startsWith('ja')) faults.add(`${where}: Japanese in “${lang}”: ${words.slice(0, 40)}`)
      } else if (/[\uac00-\ud7af]/.test(words)) {
        if (!base.startsWith('ko')) faults.add(`${where}: Korean in “${lang}”: ${words.slice(0, 40)}`)
      } else if (/[\u4e00-\u9fff]/.test(words)) {
        if (!/^(zh|ja|ko)/.test(base) || base.includes('latn'))
          faults.add(`${where}: Chinese in “${lang}”: ${words.slice(0, 40)}`)
      } else if (/^[\p{L} ]*[āǎēěīǐōǒūǔǖǘǚǜ][\p{L} ]*$/u.test(words)) {
        // A name on its own; within a sentence it is a proper name, which needs no mark.
        if (!base.startsWith('zh-latn')) faults.add(`${where}: pinyin in “${lang}”: ${words.slice(0, 40)}`)
      } else if (/[A-Za-z]{3,}[ ’'-]+[A-Za-z]{2,}/.test(words) && base.startsWith('zh') && !base.includes('latn')) {
        faults.add(`${where}: English in “${lang}”: ${words.slice(0, 40)}`)
      }
    }
    const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? ''
    for (const text of texts(document.body)) judge(text.data.trim(), langOf(text.parentElement!), 'text')
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
      for (const attribute of ['aria-label', 'alt'])
        judge(element.getAttribute(attribute) ?? '', langOf(element), attribute)
    for (const option of document.querySelectorAll('option')) judge(option.label, langOf(option), 'option')
    return [...faults]
  })
}

/** Headings that skip a level, more than one h1 in sight, landmarks without a name beside one of their kind. */
export function outlineFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shown, root } = window.__access!
    const faults: string[] = []
    const dialog = root() !== document.body
    const headings = [...root().querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown)
    const levels = headings.map((one) => Number(one.tagName[1]))
    const first = levels.filter((level) => level === 1).length
    if (!dialog && first !== 1) faults.push(`${first} headings of level 1`)
    if (headings.length === 0) faults.push('no heading')
    levels.forEach((level, i) => {
      const before = i === 0 ? (dialog ? 1 : level) : levels[i - 1]!
      if (level > before + 1)
        faults.push(`h${before} is followed by h${level}: ${headings[i]!.textContent?.slice(0, 40)}`)
    })
    if (!dialog && document.querySelectorAll('main').length !== 1) faults.push('not exactly one main')
    if (document.title.trim() === '') faults.push('no title')
    return faults
  })
}
