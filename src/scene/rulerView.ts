/** The ruler's two handles and its figure on the overlay. Writes the DOM only; words and lists are in the panel. */
import { NumeralView, type PlacedNumeral } from './numeralView.ts'
import styles from './ruler.module.css'

interface Place {
  x: number
  y: number
}

export interface PlacedHandle extends Place {
  /** Name of the spot it has snapped to; empty on free skin. */
  name: string
  active: boolean
  /** Behind the body: drawn faint. */
  behind: boolean
}

export const HANDLE_LETTERS = ['A', 'B'] as const

export class RulerView {
  private readonly handles: HTMLDivElement[]
  private readonly figure = document.createElement('div')
  private readonly numerals: NumeralView

  constructor(root: HTMLElement) {
    this.numerals = new NumeralView(root)
    this.figure.className = styles.figure ?? ''
    this.handles = HANDLE_LETTERS.map((letter) => {
      const handle = document.createElement('div')
      handle.className = styles.handle ?? ''
      handle.dataset['handle'] = letter
      const disc = document.createElement('b')
      disc.textContent = letter
      handle.append(disc, document.createElement('span'))
      return handle
    })
    root.append(this.figure, ...this.handles)
  }

  show(
    handles: readonly (PlacedHandle | null)[],
    figure: (Place & { text: string }) | null,
    numerals: readonly PlacedNumeral[],
  ): void {
    this.handles.forEach((element, i) => {
      const handle = handles[i]
      element.toggleAttribute('data-off', !handle)
      if (!handle) return
      element.toggleAttribute('data-active', handle.active)
      element.toggleAttribute('data-behind', handle.behind)
      element.toggleAttribute('data-snapped', handle.name !== '')
      const name = element.lastElementChild as HTMLSpanElement
      if (name.textContent !== handle.name) name.textContent = handle.name
      move(element, handle)
    })
    this.figure.toggleAttribute('data-off', !figure)
    if (figure) {
      if (this.figure.textContent !== figure.text) this.figure.textContent = figure.text
      move(this.figure, figure)
    }
    this.numerals.show(numerals)
  }

  dispose(): void {
    for (const element of [...this.handles, this.figure]) element.remove()
    this.numerals.dispose()
  }
}

function move(element: HTMLElement, { x, y }: Place): void {
  element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
}
