import { describe, expect, it } from 'vitest'
import { keepOnDevice, readDevice } from '../../src/state/device.ts'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { createAppStore } from '../../src/state/store.ts'
import { memoryStorage } from './memoryStorage.ts'
import { smallAtlas } from './smallAtlas.ts'

const refusing = (): Storage => ({
  ...memoryStorage(),
  getItem: () => {
    throw new Error('denied')
  },
  setItem: () => {
    throw new Error('QuotaExceededError')
  },
})

describe('what stays on the device', () => {
  it('is the theme and who reads, and they come back', () => {
    const storage = memoryStorage()
    const store = createAppStore(smallAtlas())
    const stop = keepOnDevice(store, storage)
    store.getState().setTheme('dark')
    store.getState().setPractitioner(true)
    expect(readDevice(storage)).toEqual({
      theme: 'dark',
      practitioner: true,
      clinicName: '',
      paper: null,
      slashOpens: true,
      languageChoice: null,
    })
    stop()
    store.getState().setTheme('light')
    expect(readDevice(storage)).toEqual({
      theme: 'dark',
      practitioner: true,
      clinicName: '',
      paper: null,
      slashOpens: true,
      languageChoice: null,
    })
  })

  it('is never anything about the visitor', () => {
    const storage = memoryStorage()
    const store = createAppStore(smallAtlas())
    keepOnDevice(store, storage)
    store.getState().choosePattern('P5')
    store.getState().tell('pregnancy', true)
    store.getState().setTheme('dark')
    expect(storage.length).toBe(1)
    expect(storage.getItem(storage.key(0) ?? '')).toBe(
      '{"theme":"dark","practitioner":false,"clinicName":"","paper":null,"slashOpens":true,"languageChoice":null}',
    )
    expect(PERSISTENCE.profile.place).toBe('visit')
    expect(PERSISTENCE.gate.place).toBe('visit')
  })

  it('does without storage: none, full or forbidden', () => {
    expect(readDevice(null)).toEqual({})
    expect(readDevice(refusing())).toEqual({})
    for (const storage of [null, refusing()]) {
      const store = createAppStore(smallAtlas())
      keepOnDevice(store, storage)
      store.getState().setTheme('dark')
      expect(store.getState().theme).toBe('dark')
    }
  })

  it.each(['', 'not json', 'null', '{"theme":"pink"}', '[]'])('ignores what it does not know: %s', (text) => {
    const storage = memoryStorage()
    storage.setItem('acupoint-body-map', text)
    const store = createAppStore(smallAtlas(), readDevice(storage))
    expect(store.getState()).toMatchObject({ theme: 'system', languageChoice: null })
  })

  it('is also which keys the reader has switched off', () => {
    const storage = memoryStorage()
    const store = createAppStore(smallAtlas())
    keepOnDevice(store, storage)
    store.getState().setSlashOpens(false)
    expect(readDevice(storage).slashOpens).toBe(false)
    storage.setItem('acupoint-body-map', '{"slashOpens":"no"}')
    expect(readDevice(storage).slashOpens).toBe(true)
  })

  it('keeps what it knows beside what it does not', () => {
    const storage = memoryStorage()
    storage.setItem('acupoint-body-map', '{"theme":"pink","languageChoice":"zh-Hans","weight":3}')
    expect(readDevice(storage)).toEqual({
      theme: 'system',
      practitioner: false,
      clinicName: '',
      paper: null,
      slashOpens: true,
      languageChoice: 'zh-Hans',
    })
  })
})
