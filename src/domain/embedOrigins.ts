/** Which pages may talk to an embedded atlas: `embed-origins.json` beside the site, written by whoever runs it. */
import * as v from 'valibot'
import { describe } from './embedProtocol.ts'

/** True for `https://clinic.example`: scheme, host and port as a browser tells them, and nothing more. */
function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

const Origin = v.pipe(
  v.string(),
  v.check((text) => text === 'self' || isOrigin(text), 'an origin such as https://clinic.example, or self'),
)

/** `{"origins": ["https://clinic.example", "self"]}`; `self` is the site the atlas lies on. Empty: nobody. */
export const EmbedOrigins = v.strictObject({ origins: v.pipe(v.array(Origin), v.maxLength(100)) })

/**
 * The origins a file allows.
 * @param own the origin of the atlas itself, for `self`; "null" in a sandboxed frame, which allows nobody
 * @throws Error with file, path, expected and received when the file does not fit
 */
export function allowedOrigins(json: unknown, own: string): ReadonlySet<string> {
  const parsed = v.safeParse(EmbedOrigins, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const expected = issue.expected ?? issue.message
    throw new Error(
      `embed-origins.json: ${v.getDotPath(issue) ?? 'root'}: expected ${expected}, received ${describe(issue.input)}`,
    )
  }
  return new Set(parsed.output.origins.map((one) => (one === 'self' ? own : one)).filter((one) => one !== 'null'))
}
