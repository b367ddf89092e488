/** The student's mark and the spot that is asked about, on the overlay. Writes the DOM only; words are in the panel. */
import styles from './quiz.module.css'

interface Place {
  x: number
  y: number
}

export interface QuizSpot extends Place {
  /** Behind the body: drawn faint. */
  behind: boolean
}

export class QuizView {
  private readonly mark = document.createElement('div')
  private readonly spot = document.createElement('div')

  constructor(root: HTMLElement) {
    this.mark.className = styles.mark ?? ''
    this.mark.dataset['quiz'] = 'mark'
    this.spot.className = styles.spot ?? ''
    this.spot.dataset['quiz'] = 'spot'
    this.spot.append(document.createElement('span'))
    root.append(this.spot, this.mark)
    this.show(null, null, '')
  }

  /** @param name stands beside the spot; empty while it is asked for */
  show(mark: QuizSpot | null, spot: QuizSpot | null, name: string): void {
    put(this.mark, mark)
    put(this.spot, spot)
    const tag = this.spot.lastElementChild
    if (tag && tag.textContent !== name) tag.textContent = name
  }

  dispose(): void {
    this.mark.remove()
    this.spot.remove()
  }
}

function put(element: HTMLElement, at: QuizSpot | null): void {
  element.toggleAttribute('data-off', !at)
  if (!at) return
  element.toggleAttribute('data-behind', at.behind)
  element.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`
}
