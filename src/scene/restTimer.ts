/** Tells when the camera has rested for a while. A frame on the way takes back what a frame at rest had begun. */
export class RestTimer {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly restMs: number) {}

  /**
   * Called once per drawn frame.
   * @param onRest called after `restMs` without another frame, if this frame is at rest
   */
  frame(atRest: boolean, onRest: () => void): void {
    this.stop()
    if (atRest) this.timer = setTimeout(onRest, this.restMs)
  }

  stop(): void {
    clearTimeout(this.timer)
  }
}
