/**
 * The files of the picture, fetched beside its code and not after it, and how much of them has come: counted in the
 * bytes that did arrive, never by the clock.
 */

export interface Awaited {
  url: string
  /** Unpacked size; what arrives is counted against it. */
  bytes: number
  /** About as many bytes as travel: its weight in the whole. */
  packed: number
}

export interface Downloads {
  /** Begins a download, unless it is under way. Its failure is told to whoever takes it. */
  begin: (url: string) => void
  /** The whole file, once; taken again, it is fetched anew. */
  take: (url: string) => Promise<ArrayBuffer>
  /** Calls with the share that has arrived, 0 … 1, whenever it grows by a hundredth, and when a file starts anew. */
  follow: (listener: (share: number) => void) => void
}

const STEPS = 100

/**
 * @param awaited what counts as the whole; other files can be taken, too
 * @param fetchFile the browser's fetch; tests hand in their own
 */
export function createDownloads(
  awaited: readonly Awaited[],
  fetchFile: (url: string) => Promise<Response> = (url) => fetch(url),
): Downloads {
  const coming = new Map<string, Promise<ArrayBuffer>>()
  const arrived = new Map<string, number>()
  const whole = awaited.reduce((all, { packed }) => all + packed, 0)
  let listener: ((share: number) => void) | null = null
  let told = 0

  const share = () =>
    awaited.reduce((all, { url, bytes, packed }) => all + packed * Math.min(1, (arrived.get(url) ?? 0) / bytes), 0) /
    whole
  const count = (url: string, bytes: number) => {
    arrived.set(url, bytes)
    const now = Math.floor(share() * STEPS) / STEPS
    if (now === told) return
    told = now
    listener?.(now)
  }

  async function download(url: string): Promise<ArrayBuffer> {
    count(url, 0)
    const response = await fetchFile(url)
    if (!response.ok) throw new Error(`${url}: expected status 200, received ${response.status}`)
    const parts: Uint8Array[] = []
    let bytes = 0
    const reader = response.body?.getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value)
      bytes += part.value.byteLength
      count(url, bytes)
    }
    const all = new Uint8Array(bytes)
    let at = 0
    for (const part of parts) {
      all.set(part, at)
      at += part.byteLength
    }
    return all.buffer
  }

  const begin = (url: string) => {
    if (coming.has(url)) return
    const file = download(url)
    file.catch(() => undefined)
    coming.set(url, file)
  }
  return {
    begin,
    take: (url) => {
      begin(url)
      const file = coming.get(url) ?? download(url)
      coming.delete(url)
      return file
    },
    follow: (next) => {
      listener = next
      next(told)
    },
  }
}
