import { expect, it, vi } from 'vitest'
import { createDownloads } from '../../src/app/downloads.ts'

const AWAITED = [
  { url: 'body', bytes: 100, packed: 60 },
  { url: 'areas', bytes: 1000, packed: 40 },
]

/** A response whose bytes come when the test sends them. */
function slowResponse() {
  let control: ReadableStreamDefaultController<Uint8Array> | null = null
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      control = given
    },
  })
  return {
    response: new Response(body),
    send: (...bytes: number[]) => control?.enqueue(new Uint8Array(bytes)),
    end: () => control?.close(),
  }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

it('counts what has arrived, by the weight it travels with, and nothing else', async () => {
  const files = { body: slowResponse(), areas: slowResponse() }
  const downloads = createDownloads(AWAITED, async (url) => files[url as keyof typeof files].response)
  const told: number[] = []
  downloads.follow((share) => told.push(share))
  for (const { url } of AWAITED) downloads.begin(url)
  await settle()
  expect(told).toEqual([0])
  files.body.send(...Array.from({ length: 50 }, () => 7))
  await settle()
  expect(told).toEqual([0, 0.3])
  files.areas.send(...Array.from({ length: 1000 }, () => 1))
  await settle()
  expect(told).toEqual([0, 0.3, 0.7])
  files.body.send(...Array.from({ length: 50 }, () => 8))
  files.body.end()
  files.areas.end()
  const body = new Uint8Array(await downloads.take('body'))
  expect([body.length, body[0], body[99]]).toEqual([100, 7, 8])
  expect((await downloads.take('areas')).byteLength).toBe(1000)
  expect(told).toEqual([0, 0.3, 0.7, 1])
})

it('fetches once what was begun and taken, and anew what is taken again', async () => {
  const fetchFile = vi.fn(async () => new Response('abc'))
  const downloads = createDownloads(AWAITED, fetchFile)
  downloads.begin('body')
  downloads.begin('body')
  await downloads.take('body')
  expect(fetchFile).toHaveBeenCalledTimes(1)
  await downloads.take('body')
  expect(fetchFile).toHaveBeenCalledTimes(2)
})

it('tells a failure to whoever takes the file, and can try again', async () => {
  let status = 404
  const downloads = createDownloads(AWAITED, async () => new Response('late', { status }))
  downloads.begin('body')
  await settle()
  await expect(downloads.take('body')).rejects.toThrow('body: expected status 200, received 404')
  status = 200
  expect((await downloads.take('body')).byteLength).toBe(4)
})
