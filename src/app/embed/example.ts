/** The example's own side of the line: how a page talks to the frame. English only: it is for those who write pages. */
import { PROTOCOL } from '../../domain/embedProtocol.ts'
import '../fonts.css'
import '../tokens.css'
import '../base.css'
import './example.css'

/** The frame answers sooner than this, or it does not listen. */
const PATIENCE_MS = 6_000
const MOST_LINES = 30

function part<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`embed-example.html: expected an element with id "${id}"`)
  return found
}

const frame = part('atlas', HTMLIFrameElement)
const controls = part('controls', HTMLFieldSetElement)
const state = part('state', HTMLElement)
const advice = part('advice', HTMLElement)
const log = part('log', HTMLElement)

/** Where the frame's messages come from and where ours may go: never to anybody who happens to listen. */
const atlasOrigin = new URL(frame.src, window.location.href).origin

function note(who: string, message: unknown): void {
  const line = document.createElement('li')
  line.textContent = `${who}: ${JSON.stringify(message)}`
  log.append(line)
  while (log.childElementCount > MOST_LINES) log.firstElementChild?.remove()
}

function say(message: object): void {
  note('page', message)
  frame.contentWindow?.postMessage({ protocol: PROTOCOL, ...message }, atlasOrigin)
}

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== atlasOrigin) return
  const data: unknown = event.data
  if (typeof data !== 'object' || data === null || !('protocol' in data) || data.protocol !== PROTOCOL) return
  const { protocol: _protocol, ...message } = data
  note('atlas', message)
  controls.disabled = false
  advice.hidden = true
  state.textContent = 'The atlas listens to this page.'
})

part('entry', HTMLElement).textContent = JSON.stringify({ origins: [window.location.origin] })
controls.addEventListener('click', (event) => {
  const asked = event.target instanceof HTMLElement ? event.target.dataset['message'] : undefined
  if (asked !== undefined) say(JSON.parse(asked) as object)
})
frame.addEventListener('load', () => {
  // A browser that hides this page from the frame leaves the first word to us.
  window.setTimeout(() => {
    if (controls.disabled) say({ type: 'hello' })
  }, PATIENCE_MS / 2)
  window.setTimeout(() => {
    if (!controls.disabled) return
    advice.hidden = false
    state.textContent = 'The atlas does not answer this page.'
  }, PATIENCE_MS)
})
