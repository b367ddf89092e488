/**
 * Questions put to the whole page at once, each answered with a list of faults in words (empty: all is well).
 * They run in the browser and know nothing of the app but its language tags.
 */
import type { Page } from '@playwright/test'

/** Runs in the browser before the page: what all probes share. */
function helpers() {
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  /** Kept for assistive technology only. */
  const silent = (element: Element): boolean => {
    for (let above: Element | null = element; above; above = above.parentElement) {
      if (above.classList.contains('visuallyHidden')) return true
      if (getComputedStyle(above).clipPath === 'inset(50%)') return true
    }
    return false
  }
  const name = (element: Element): string => {
    const text =
      element.getAttribute('aria-label') || (element.textContent ?? '').trim() || element.getAttribute('name')
    const tag = element.tagName.toLowerCase()
    return `<${tag}${element.id ? `#${element.id}` : ''}> “${(text ?? '').slice(0, 40)}”`
  }
  /** What stands above everything else takes all keys: a dialog. */
  const root = (): Element => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  const texts = (within: Element): Text[] => {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!(node instanceof Text) || !parent || !/\S/.test(node.data) || parent.closest('[aria-hidden="true"]'))
        continue
      if (['SCRIPT', 'STYLE', 'OPTION', 'NOSCRIPT', 'TITLE'].includes(parent.tagName)) continue
      found.push(node)
    }
    return found
  }
  /** What a press may hit: a box to tick together with its words. */
  const faceOf = (control: HTMLElement): HTMLElement => {
    if (!(control instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(control.type)) return control
    const area = (one: Element) => one.getBoundingClientRect().width * one.getBoundingClientRect().height
    return [control, ...(control.labels ?? [])].reduce((a, b) => (area(b) > area(a) ? b : a))
  }
  return { shown, silent, name, root, texts, faceOf }
}

declare global {
  interface Window {
    __access?: ReturnType<typeof helpers>
  }
}

/** Offers the probes to a page before it loads. */
export async function offerProbes(page: Page): Promise<void> {
  await page.addInitScript(`window.__access = (${helpers.toString()})()`)
}

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

/**
 * Puts the focus on every control in turn, as Tab does, and looks: is it in sight, is it on top, does it look
 * different, and is it large enough. Press Tab once before, so that the browser shows focus.
 */
export function focusFaults(page: Page, leastPx = 24): Promise<string[]> {
  return page.evaluate((least) => {
    const { shown, silent, name, root, faceOf } = window.__access!
    const faults: string[] = []
    const before = document.activeElement
    const controls = [
      ...root().querySelectorAll<HTMLElement>(
        'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, canvas[tabindex], [tabindex="0"]',
      ),
    ].filter((element) => shown(element) && !element.closest('[inert]'))
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, textDecorationLine } =
        getComputedStyle(element)
      return [
        outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
        boxShadow,
        backgroundColor,
        borderColor,
        textDecorationLine,
      ].join('|')
    }
    for (const control of controls) {
      const face = faceOf(control)
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []
      const around = [control, face, ...labels, ...face.querySelectorAll('*')]
      ;(document.activeElement as HTMLElement | null)?.blur()
      const calm = around.map(look)
      control.focus()
      if (document.activeElement !== control) {
        faults.push(`${name(face)}: does not take the focus`)
        continue
      }
      if (around.every((element, i) => look(element) === calm[i]))
        faults.push(`${name(face)}: looks the same with the focus`)
      const box = face.getBoundingClientRect()
      const [width, height] = [document.documentElement.clientWidth, document.documentElement.clientHeight]
      const seen = {
        left: Math.max(0, box.left),
        top: Math.max(0, box.top),
        right: Math.min(width, box.right),
        bottom: Math.min(height, box.bottom),
      }
      if (seen.right - seen.left < 1 || seen.bottom - seen.top < 1) {
        faults.push(`${name(face)}: out of the window with the focus`)
        continue
      }
      if (control instanceof HTMLCanvasElement) continue
      // In its middle and near its corners: something of it must be on top.
      const spots = [0.5, 0.12, 0.88].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [x, y] as const))
      const free = spots.filter(([x, y]) => {
        const top = document.elementFromPoint(
          seen.left + x * (seen.right - seen.left),
          seen.top + y * (seen.bottom - seen.top),
        )
        // What the reader opened over it closes with Escape; WCAG 2.4.11 does not count that as covered.
        const over = top?.closest(':popover-open') ?? null
        if (over && !over.contains(face)) return true
        return (
          top !== null && (face.contains(top) || control.contains(top) || labels.some((label) => label.contains(top)))
        )
      })
      if (free.length < spots.length / 2)
        faults.push(`${name(face)}: covered by something else (${free.length} of ${spots.length} spots free)`)
      const inText = getComputedStyle(face).display === 'inline'
      // A press just beside its middle may be taken by what lies around it, such as a row with one box.
      const [x, y] = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2]
      const reach = [-least, least].flatMap((step) => [
        document.elementFromPoint(x + step / 2, y),
        document.elementFromPoint(x, y + step / 2),
      ])
      const wide = reach.every((top) => top !== null && [control, face, ...labels].some((one) => one.contains(top)))
      if (!inText && !wide && !silent(face) && (box.width < least - 0.5 || box.height < least - 0.5))
        faults.push(
          `${name(face)}: ${Math.round(box.width)} × ${Math.round(box.height)} px is smaller than ${least} px`,
        )
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    if (controls.length < 1) faults.push(`only ${controls.length} controls found`)
    return faults
  }, leastPx)
}

/** Controls that lie on each other. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shown, silent, name, root } = window.__access!
    const controls = [...root().querySelectorAll('a[href], button, select, input, summary, label')]
      .filter(
        (element) =>
          shown(element) && !silent(element) && !(element instanceof HTMLInputElement && element.closest('label')),
      )
      .map((element) => {
        let { left, top, right, bottom } = element.getBoundingClientRect()
        for (let above = element.parentElement; above; above = above.parentElement) {
          if (getComputedStyle(above).overflowY === 'visible') continue
          const box = above.getBoundingClientRect()
          left = Math.max(left, box.left)
          top = Math.max(top, box.top)
          right = Math.min(right, box.right)
          bottom = Math.min(bottom, box.bottom)
        }
        let floats = false
        for (let above: Element | null = element; above; above = above.parentElement)
          floats ||= getComputedStyle(above).position === 'sticky'
        // A label and its own box are one control.
        const of = element instanceof HTMLLabelElement ? element.control : element
        const layer = element.closest('[popover]')
        return { element, of, layer, floats, left, top, right, bottom }
      })
      .filter((box) => box.right - box.left > 4 && box.bottom - box.top > 4)
    const faults: string[] = []
    controls.forEach((a, i) => {
      for (const b of controls.slice(i + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element) || a.floats || b.floats) continue
        // One that lies wholly on the other was put there.
        const within = (one: typeof a, other: typeof a) =>
          one.left >= other.left - 1 &&
          one.right <= other.right + 1 &&
          one.top >= other.top - 1 &&
          one.bottom <= other.bottom + 1
        // A panel above the page covers what lies below it.
        if (a.layer !== b.layer) continue
        if (a.of === b.of || within(a, b) || within(b, a)) continue
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (wide > 4 && high > 4)
          faults.push(
            `${name(a.element)} and ${name(b.element)} overlap by ${Math.round(wide)} × ${Math.round(high)} px`,
          )
      }
    })
    return faults
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

/**
 * Chosen things that look like those beside them. For forced colours, where backgrounds are taken away.
 * @returns chosen ones without any line, weight or shape of their own
 */
export function sameWhenChosen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shown, name, root } = window.__access!
    ;(document.activeElement as HTMLElement | null)?.blur()
    const look = (element: Element) =>
      [element, ...element.querySelectorAll('*')]
        .flatMap((one) => [undefined, '::before', '::after'].map((part) => getComputedStyle(one, part)))
        .map((style) =>
          [
            style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth}`,
            `${style.borderTopStyle} ${style.borderTopWidth} ${style.borderTopColor}`,
            `${style.borderBottomStyle} ${style.borderBottomWidth} ${style.borderBottomColor}`,
            style.fontWeight,
            style.textDecorationLine,
            style.forcedColorAdjust === 'none' ? `${style.backgroundColor} ${style.color}` : '',
            style.content,
            style.translate,
          ].join(),
        )
        .join('|')
    const faceOf = (one: Element) => (one instanceof HTMLInputElement ? (one.nextElementSibling ?? one) : one)
    const chosen = [
      ...root().querySelectorAll(
        '[aria-pressed="true"], [aria-current]:not([aria-current="false"]), input[type="radio"]:checked',
      ),
    ].filter((one) => shown(faceOf(one)))
    return chosen.flatMap((one) => {
      // A box of the browser's own has its sign.
      if (one instanceof HTMLInputElement && getComputedStyle(one).opacity !== '0') return []
      const other = [
        ...root().querySelectorAll(one instanceof HTMLInputElement ? 'input[type="radio"]:not(:checked)' : '*'),
      ].find(
        (beside) =>
          beside.className === one.className &&
          beside.tagName === one.tagName &&
          beside.getAttribute('aria-pressed') !== 'true' &&
          !beside.hasAttribute('aria-current') &&
          (!(one instanceof HTMLInputElement) || (beside as HTMLInputElement).name === one.name) &&
          shown(faceOf(beside)),
      )
      return other &&
        look(faceOf(one)).split('|')[0] === look(faceOf(other)).split('|')[0] &&
        look(faceOf(one)) === look(faceOf(other))
        ? [`${name(faceOf(one))} looks the same chosen or not`]
        : []
    })
  })
}
