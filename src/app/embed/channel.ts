/** The line to the page around the frame. It carries nothing to or from an origin that is not allowed. */
import { type AtlasEvent, posted } from '../../domain/embedProtocol.ts'

/** The part of a window this file touches; tests pass their own. */
export interface FrameWindow {
  parent: Pick<Window, 'postMessage'>
  location: { origin: string; ancestorOrigins?: ArrayLike<string> }
  document: { referrer: string }
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

export interface Channel {
  /** Posts an event to the page, if it is known and allowed. */
  send(event: AtlasEvent): void
  close(): void
}

/** The origin of the page around the frame, where the browser tells it; null: the page must speak first. */
function parentOrigin({ location, document }: FrameWindow): string | null {
  const told = location.ancestorOrigins?.[0]
  if (told !== undefined) return told
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null
}

/**
 * @param allowed origins that may talk to the atlas; with none, nobody is listened to and nothing is posted
 * @param onMessage what came from the page, not judged yet; `first` is true for the first message of a page that
 *   was not known before
 */
export function openChannel(
  frame: FrameWindow,
  allowed: ReadonlySet<string>,
  onMessage: (data: unknown, first: boolean) => void,
): Channel {
  const told = parentOrigin(frame)
  let trusted = told !== null && allowed.has(told) ? told : null
  const listen = (event: MessageEvent) => {
    // Only the page around the frame, and only as who it was first.
    if (event.source !== frame.parent || !allowed.has(event.origin)) return
    if (trusted !== null && event.origin !== trusted) return
    const first = trusted === null
    trusted = event.origin
    onMessage(event.data, first)
  }
  const framed = (frame.parent as unknown) !== frame
  if (framed && allowed.size > 0) frame.addEventListener('message', listen)
  return {
    send: (event) => {
      if (framed && trusted !== null) frame.parent.postMessage(posted(event), trusted)
    },
    close: () => frame.removeEventListener('message', listen),
  }
}
