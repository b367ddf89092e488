/** One eased number for demand rendering: it says when it is done, so that the loop can stop. */
import { easeOut } from './orbit.ts'

export class Tween {
  private from: number
  private goal: number
  private startMs = 0
  private lengthMs = 0

  constructor(public value: number) {
    this.from = this.goal = value
  }

  /** True until the goal is reached. */
  get running(): boolean {
    return this.value !== this.goal
  }

  /** Starts towards `goal`; a length of 0 ms jumps. */
  to(goal: number, lengthMs: number, nowMs: number): void {
    if (goal === this.goal) return
    this.goal = goal
    this.from = this.value
    this.startMs = nowMs
    this.lengthMs = lengthMs
    if (lengthMs <= 0) this.value = goal
  }

  /** Advances. @returns true while there is more to come */
  step(nowMs: number): boolean {
    if (!this.running) return false
    const t = Math.min(1, (nowMs - this.startMs) / this.lengthMs)
    this.value = t >= 1 ? this.goal : this.from + (this.goal - this.from) * easeOut(Math.max(0, t))
    return this.running
  }
}
