/** Short texts on the skin: ruler numbers and vertebra codes. Writes the DOM only. */
import styles from './overlay.module.css'

export interface PlacedNumeral {
  text: string
  x: number
  y: number
  strong: boolean
  beside: boolean
}

/** Closer than this two numerals would cover each other, CSS px. */
const LEAST_APART_PX = 12

/** Keeps what does not cover an earlier one; strong ones go first. */
export function apart(numerals: readonly PlacedNumeral[]): PlacedNumeral[] {
  const kept: PlacedNumeral[] = []
  for (const one of [...numerals].sort((a, b) => Number(b.strong) - Number(a.strong)))
    if (kept.every((other) => Math.hypot(other.x - one.x, other.y - one.y) >= LEAST_APART_PX)) kept.push(one)
  return kept
}

export class NumeralView {
  private readonly elements: HTMLDivElement[] = []

  constructor(private readonly root: HTMLElement) {}

  show(numerals: readonly PlacedNumeral[]): void {
    while (this.elements.length < numerals.length) {
      const element = document.createElement('div')
      element.className = styles.numeral ?? ''
      this.root.append(element)
      this.elements.push(element)
    }
    this.elements.forEach((element, i) => {
      const one = numerals[i]
      element.toggleAttribute('data-off', !one)
      if (!one) return
      if (element.textContent !== one.text) element.textContent = one.text
      element.toggleAttribute('data-strong', one.strong)
      element.style.transform = `translate(${one.x.toFixed(1)}px, ${one.y.toFixed(1)}px) ${one.beside ? 'translate(9px, -50%)' : 'translate(-50%, -50%)'}`
    })
  }

  dispose(): void {
    for (const element of this.elements) element.remove()
    this.elements.length = 0
  }
}
