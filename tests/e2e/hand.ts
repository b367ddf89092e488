/** Fingers on the glass: real touch events through the browser's own protocol, with the times they are said to happen at. */
import type { CDPSession, Page } from '@playwright/test'
import type { Spot } from './app.ts'

const STEP_S = 0.016

export class Hand {
  private nowS = Date.now() / 1000

  private constructor(private readonly cdp: CDPSession) {}

  static async on(page: Page): Promise<Hand> {
    return new Hand(await page.context().newCDPSession(page))
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: Spot[], afterS = STEP_S): Promise<void> {
    this.nowS += afterS
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }))
    await this.cdp.send('Input.dispatchTouchEvent', { type, timestamp: this.nowS, touchPoints })
  }

  /** All fingers go down and move along their ways; they stay there until `lift`. */
  async drag(ways: [Spot, Spot][], steps = 8): Promise<void> {
    this.nowS = Math.max(this.nowS + 1, Date.now() / 1000)
    await this.send(
      'touchStart',
      ways.map(([from]) => from),
    )
    for (let i = 1; i <= steps; i += 1)
      await this.send(
        'touchMove',
        ways.map(([from, to]) => ({
          x: from.x + ((to.x - from.x) * i) / steps,
          y: from.y + ((to.y - from.y) * i) / steps,
        })),
      )
  }

  /** @param restS how long the fingers rest before they leave */
  async lift(restS = 0): Promise<void> {
    await this.send('touchEnd', [], STEP_S + restS)
  }

  /** One finger, let go after a rest: no throw. */
  async pull(from: Spot, to: Spot): Promise<void> {
    await this.drag([[from, to]])
    await this.lift(0.4)
  }

  /** One finger that leaves while it is still moving, 1.5 px per ms. */
  async fling(from: Spot, dy: number): Promise<void> {
    await this.drag([[from, { x: from.x, y: from.y + dy }]], Math.max(3, Math.round(Math.abs(dy) / 24)))
    await this.lift()
  }

  /** @param times how often, 0.15 s apart; all at once, as a busy page must not turn a double tap into two */
  async tap(at: Spot, times = 1, holdS = 0.05): Promise<void> {
    this.nowS = Math.max(this.nowS + 1, Date.now() / 1000)
    const sent: Promise<void>[] = []
    for (let i = 0; i < times; i += 1) sent.push(this.send('touchStart', [at], 0.1), this.send('touchEnd', [], holdS))
    await Promise.all(sent)
  }
}
