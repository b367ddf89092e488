/** Reads the labels of the picture from the page and tells what is wrong with them. Runs inside the page. */

/** @returns how many labels are set, and one line per fault: a label or letter outside or covered, overlaps, crossings */
export function labelFaults(): { labels: number; faults: string[] } {
  const faults: string[] = []
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement | SVGPathElement>(selector)].filter((e) => !e.hasAttribute('data-off'))
  const boxes = shown('[data-label], [data-letter]').map((element) => ({
    id: element.dataset['label'] ?? `letter ${element.dataset['letter']}`,
    box: element.getBoundingClientRect(),
  }))
  const stage = document.querySelector('[data-ready] canvas')
  const origin = stage?.getBoundingClientRect()
  if (!stage || !origin) return { labels: 0, faults: ['no canvas'] }
  const lines = shown('[data-line]').map((element) => {
    const parts = (element.getAttribute('d') ?? '').matchAll(/([ML])(-?[\d.]+),(-?[\d.]+)/g)
    const segments: number[][] = []
    let at: [number, number] | null = null
    for (const [, kind, x, y] of parts) {
      const next: [number, number] = [Number(x) + origin.left, Number(y) + origin.top]
      if (kind === 'L' && at) segments.push([...at, ...next])
      at = next
    }
    return { id: element.dataset['line'] ?? '', segments }
  })
  for (const { id, box } of boxes) {
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      faults.push(`${id} leaves the screen`)
    for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2])
      for (const y of [box.top + 2, box.bottom - 2]) {
        const top = document.elementFromPoint(x, y)
        if (top !== stage) faults.push(`${id} lies under ${top?.tagName} ${top?.className}`)
      }
  }
  const turn = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px)
  const cross = ([a, b, c, d]: number[], [e, f, g, h]: number[]) =>
    turn(a!, b!, c!, d!, e!, f!) * turn(a!, b!, c!, d!, g!, h!) < 0 &&
    turn(e!, f!, g!, h!, a!, b!) * turn(e!, f!, g!, h!, c!, d!) < 0
  const meets = (s: number[], r: DOMRect) => {
    const sides = [
      [r.left, r.top, r.right, r.bottom],
      [r.left, r.bottom, r.right, r.top],
    ]
    return sides.some((side) => cross(s, side))
  }
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.box.right <= b.box.left + 0.5 ||
        b.box.right <= a.box.left + 0.5 ||
        a.box.bottom <= b.box.top + 0.5 ||
        b.box.bottom <= a.box.top + 0.5
      if (!apart) faults.push(`${a.id} overlaps ${b.id}`)
    }
    for (const line of lines)
      if (line.id !== a.id && line.segments.some((s) => meets(s, a.box)))
        faults.push(`the line of ${line.id} runs under ${a.id}`)
  })
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1))
      if (a.segments.some((s) => b.segments.some((t) => cross(s, t)))) faults.push(`${a.id} crosses ${b.id}`)
  })
  return { labels: boxes.filter(({ id }) => !id.startsWith('letter')).length, faults: [...new Set(faults)] }
}
