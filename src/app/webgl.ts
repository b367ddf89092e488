/** What this browser can draw. */

/** True when a WebGL2 context can be made; the trial context is given back at once. */
export function supportsWebGL2(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    if (!context) return false
    context.getExtension('WEBGL_lose_context')?.loseContext()
    return true
  } catch {
    return false
  }
}
