import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepSite } from '../../../src/app/offline/keep.ts'
import { createAppStore } from '../../../src/state/store.ts'
import { smallAtlas } from '../../state/smallAtlas.ts'

class FakeWorker extends EventTarget {
  state = 'installing'
  told: unknown[] = []
  postMessage(message: unknown) {
    this.told.push(message)
  }
  becomes(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  update = vi.fn(async () => undefined)
  found(worker: FakeWorker) {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration = new FakeRegistration()
  register = vi.fn(async () => this.registration)
}

const around = (container: FakeContainer, reload = vi.fn()) => ({
  workers: container as unknown as ServiceWorkerContainer,
  reload,
})

/** A page of a kept edition beside which a new one has come. */
async function withUpdate(mode: 'explore' | 'kiosk') {
  const container = new FakeContainer()
  container.controller = container.registration.active = new FakeWorker()
  container.registration.active.state = 'activated'
  const store = createAppStore(smallAtlas(), { mode })
  const reload = vi.fn()
  const stop = await keepSite(store, around(container, reload))
  const next = new FakeWorker()
  container.registration.found(next)
  return { container, store, reload, stop, next }
}
type Updating = Awaited<ReturnType<typeof withUpdate>>

function finish({ container, next }: Updating) {
  container.registration.installing = null
  container.registration.waiting = next
  next.becomes('installed')
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells how the first keeping goes, and offers nothing', async () => {
  const container = new FakeContainer()
  const store = createAppStore(smallAtlas())
  const worker = new FakeWorker()
  container.registration.installing = worker
  const reload = vi.fn()
  await keepSite(store, around(container, reload))
  expect(store.getState().keeping).toBe('saving')
  worker.becomes('installed')
  expect(store.getState().update).toBe('none')
  container.registration.active = worker
  worker.becomes('activated')
  container.dispatchEvent(new Event('controllerchange'))
  expect(store.getState()).toMatchObject({ keeping: 'saved', update: 'none' })
  expect(reload).not.toHaveBeenCalled()
})

it('tells when it could not be kept, or may not be', async () => {
  const container = new FakeContainer()
  const store = createAppStore(smallAtlas())
  const worker = new FakeWorker()
  container.registration.installing = worker
  await keepSite(store, around(container))
  worker.becomes('redundant')
  expect(store.getState().keeping).toBe('failed')
  for (const workers of [null, { register: async () => Promise.reject(new Error('forbidden')) }]) {
    const refused = createAppStore(smallAtlas())
    await keepSite(refused, { workers: workers as unknown as ServiceWorkerContainer | null, reload: vi.fn() })
    expect(refused.getState().keeping).toBe('refused')
  }
})

it('lets a newer edition wait until it is asked for, and then starts it once', async () => {
  const all = await withUpdate('explore')
  const { store, next, container, reload } = all
  store.getState().takeUpdate()
  expect(store.getState().update).toBe('none')
  finish(all)
  expect(store.getState().update).toBe('waiting')
  expect(next.told).toEqual([])
  store.getState().takeUpdate()
  expect(next.told).toEqual(['take-over'])
  expect(reload).not.toHaveBeenCalled()
  container.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledTimes(1)
})

it('keeps the edition there is when a newer one does not come whole', async () => {
  const { store, next } = await withUpdate('explore')
  next.becomes('redundant')
  expect(store.getState()).toMatchObject({ keeping: 'saved', update: 'none' })
})

it('changes a kiosk only while nobody is at it', async () => {
  const busy = await withUpdate('kiosk')
  finish(busy)
  busy.store.getState().setOnline(false)
  expect(busy.next.told).toEqual([])
  busy.store.getState().setKiosk({ kioskIdle: true })
  expect(busy.next.told).toEqual(['take-over'])
  const idle = await withUpdate('kiosk')
  idle.store.getState().setKiosk({ kioskIdle: true })
  finish(idle)
  expect(idle.next.told).toEqual(['take-over'])
})

it('offers to follow when another window has loaded the newer edition', async () => {
  const { store, container, reload } = await withUpdate('explore')
  container.dispatchEvent(new Event('controllerchange'))
  expect(store.getState().update).toBe('waiting')
  expect(reload).not.toHaveBeenCalled()
  store.getState().takeUpdate()
  expect(reload).toHaveBeenCalledTimes(1)
})

it('asks for a newer edition every hour, until it is stopped', async () => {
  const { container, stop } = await withUpdate('explore')
  vi.advanceTimersByTime(2 * 60 * 60 * 1000)
  expect(container.registration.update).toHaveBeenCalledTimes(2)
  stop()
  vi.advanceTimersByTime(2 * 60 * 60 * 1000)
  expect(container.registration.update).toHaveBeenCalledTimes(2)
})
