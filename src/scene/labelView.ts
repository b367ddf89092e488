/** The overlay's elements: names with leaders, the hover tag, the letters L and R. Writes the DOM only. */
import type { LabelPlan, LabelText } from './labelPlan.ts'
import styles from './overlay.module.css'

const SVG = 'http://www.w3.org/2000/svg'

interface LabelElement {
  box: HTMLDivElement
  line: SVGPathElement
  text: string
  width: number
  height: number
}

export class LabelView {
  private readonly svg = document.createElementNS(SVG, 'svg')
  private readonly labels = new Map<string, LabelElement>()
  private readonly tag = document.createElement('div')
  private readonly letters: Record<'left' | 'right', HTMLDivElement>

  constructor(private readonly root: HTMLElement) {
    this.svg.setAttribute('class', styles.lines ?? '')
    this.tag.className = styles.tag ?? ''
    this.tag.hidden = true
    this.letters = { left: document.createElement('div'), right: document.createElement('div') }
    for (const [side, letter] of Object.entries(this.letters)) {
      letter.className = styles.letter ?? ''
      letter.dataset['letter'] = side
    }
    root.append(this.svg, this.letters.left, this.letters.right, this.tag)
  }

  /** Size of a label as it would be set, CSS px. Measured once per text. */
  measure(id: string, text: LabelText, short: boolean): { width: number; height: number } {
    const label = this.labels.get(id) ?? this.add(id)
    const wanted = text.code === '' ? text.name : short ? text.code : `${text.code} ${text.name}`
    if (label.text !== wanted) {
      label.text = wanted
      const code = document.createElement('b')
      code.textContent = text.code
      // Landmarks have a name only: it is set plain, and stays when codes stand alone.
      if (text.code === '') label.box.replaceChildren(text.name)
      else label.box.replaceChildren(code, ...(short || text.name === '' ? [] : [` ${text.name}`]))
      label.width = Math.ceil(label.box.offsetWidth)
      label.height = Math.ceil(label.box.offsetHeight)
    }
    return { width: label.width, height: label.height }
  }

  /** Forgets measured sizes: fonts arrived or the text size changed. */
  forgetSizes(): void {
    for (const label of this.labels.values()) label.text = ''
  }

  /** Shows exactly the labels of a plan. */
  place(plan: Pick<LabelPlan, 'placed' | 'beside' | 'short' | 'strong' | 'words' | 'pathOf'>): void {
    const margins = new Map(plan.placed.map((p) => [p.id, p]))
    const beside = new Map(plan.beside.map((p) => [p.id, p]))
    for (const [id, { box, line }] of this.labels) {
      const leader = margins.get(id)
      const at = leader ?? beside.get(id)
      box.toggleAttribute('data-off', !at)
      line.toggleAttribute('data-off', !leader)
      if (!at) continue
      // What was measured last need not be what is set.
      this.measure(id, plan.words(id), plan.short || !leader)
      box.style.transform = `translate(${at.left.toFixed(1)}px, ${at.top.toFixed(1)}px)`
      box.toggleAttribute('data-beside', !leader)
      box.toggleAttribute('data-strong', plan.strong.has(id))
      line.toggleAttribute('data-strong', plan.strong.has(id))
      if (leader) line.setAttribute('d', plan.pathOf(leader))
    }
  }

  /** Removes the elements of labels that are no longer of interest. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const [id, { box, line }] of this.labels) {
      if (ids.has(id)) continue
      box.remove()
      line.remove()
      this.labels.delete(id)
    }
  }

  /** The tag of the hovered point, beside it and inside the stage; null hides it. */
  hover(text: LabelText | null, x: number, y: number, stageWidth: number): void {
    this.tag.hidden = text === null
    if (!text) return
    const code = document.createElement('b')
    code.textContent = text.code
    this.tag.replaceChildren(code, text.name === '' ? '' : ` ${text.name}`)
    const width = this.tag.offsetWidth
    const left = x + 18 + width > stageWidth - 8 ? x - 18 - width : x + 18
    this.tag.style.transform = `translate(${Math.max(8, left).toFixed(1)}px, ${(y - this.tag.offsetHeight / 2).toFixed(1)}px)`
  }

  setLetters(left: string, right: string): void {
    this.letters.left.textContent = left
    this.letters.right.textContent = right
  }

  /** Centre of a letter on the stage; null hides it. */
  letter(side: 'left' | 'right', at: { x: number; y: number } | null): void {
    const letter = this.letters[side]
    letter.toggleAttribute('data-off', at === null)
    if (at) letter.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px) translate(-50%, -50%)`
  }

  dispose(): void {
    this.root.replaceChildren()
    this.labels.clear()
  }

  private add(id: string): LabelElement {
    const box = document.createElement('div')
    box.className = styles.label ?? ''
    box.dataset['label'] = id
    box.toggleAttribute('data-off', true)
    const line = document.createElementNS(SVG, 'path')
    line.setAttribute('class', styles.line ?? '')
    line.dataset['line'] = id
    line.toggleAttribute('data-off', true)
    this.root.insertBefore(box, this.tag)
    this.svg.append(line)
    const made = { box, line, text: '', width: 0, height: 0 }
    this.labels.set(id, made)
    return made
  }
}
