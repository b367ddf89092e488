/**
 * Version 1 of what a page and the atlas in its frame say to each other with postMessage.
 * Every message is an object with `protocol` and `type`; nothing else than what stands here is understood. The atlas
 * never tells anything about the reader: not what was told before a treatment, not how red flags were answered.
 *
 * From the page:
 * - `hello`: asks for `ready`; needed where the browser does not tell the atlas who its parent is.
 * - `select`: a point (`BL40.left`, `GV4`), or null for none.
 * - `highlight`: the points to light (at most 24; `.both` lights a pair), or an empty list.
 * - `view`: a guided view. `best` looks at what is selected or lit.
 * - `language`: one of the languages `ready` names. `theme`: `light`, `dark` or `system`.
 *
 * From the atlas:
 * - `ready`: it listens; what it shows now.
 * - `selected`: another point, or none, was chosen, by whomever.
 * - `viewChanged`: the guided view, or null where the reader turned the figure; `address` opens the same in the atlas.
 * - `error`: a message was not followed; `replyTo` is its `id` or null, `path` names the part at fault.
 */
import * as v from 'valibot'
import { ViewId } from './ids.ts'
import { MOST_PICKED } from './picked.ts'

export const PROTOCOL = 'acupoint-body-map/1'

/** The host's own mark of a message, given back with an error. */
const MessageId = v.union([v.pipe(v.string(), v.maxLength(100)), v.number()])
/** As in an address: `BL40.left`, `GV4`. */
const Place = v.pipe(v.string(), v.maxLength(40))

const envelope = { protocol: v.literal(PROTOCOL), id: v.optional(MessageId) }

export const HostMessage = v.variant('type', [
  v.strictObject({ ...envelope, type: v.literal('hello') }),
  v.strictObject({ ...envelope, type: v.literal('select'), point: v.nullable(Place) }),
  v.strictObject({
    ...envelope,
    type: v.literal('highlight'),
    points: v.pipe(v.array(Place), v.maxLength(MOST_PICKED)),
  }),
  v.strictObject({ ...envelope, type: v.literal('view'), view: ViewId }),
  v.strictObject({ ...envelope, type: v.literal('language'), language: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ ...envelope, type: v.literal('theme'), theme: v.picklist(['light', 'dark', 'system']) }),
])
export type HostMessage = v.InferOutput<typeof HostMessage>

/** Why a message was not followed. */
export interface ProtocolFault {
  replyTo: string | number | null
  /** Part of the message at fault, such as `points.2`; empty for the whole of it. */
  path: string
  expected: string
  received: string
}

export type AtlasEvent =
  | {
      type: 'ready'
      language: string
      languages: readonly string[]
      pattern: string | null
      point: string | null
      view: ViewId
    }
  | { type: 'selected'; point: string | null }
  | { type: 'viewChanged'; view: ViewId | null; address: string }
  | ({ type: 'error' } & ProtocolFault)

/** An event as it is posted. */
export const posted = (event: AtlasEvent): AtlasEvent & { protocol: typeof PROTOCOL } => ({
  protocol: PROTOCOL,
  ...event,
})

/** A foreign value in few words. */
export function describe(value: unknown): string {
  const text =
    typeof value === 'string' ? `"${value}"` : value === undefined ? 'nothing' : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The id of a message that may be anything. */
function idOf(data: object): string | number | null {
  const found = v.safeParse(MessageId, 'id' in data ? data.id : undefined)
  return found.success ? found.output : null
}

/**
 * Judges what came from the page.
 * @returns null for what was never meant for the atlas (browser extensions and other scripts post messages too)
 */
export function readHostMessage(data: unknown): { message: HostMessage } | { fault: ProtocolFault } | null {
  if (typeof data !== 'object' || data === null || !('protocol' in data)) return null
  const { protocol } = data
  if (typeof protocol !== 'string' || !protocol.startsWith('acupoint-body-map/')) return null
  const parsed = v.safeParse(HostMessage, data, { abortEarly: true })
  if (parsed.success) return { message: parsed.output }
  const [issue] = parsed.issues
  return {
    fault: {
      replyTo: idOf(data),
      path: v.getDotPath(issue) ?? '',
      expected: issue.expected,
      received: describe(issue.input),
    },
  }
}
