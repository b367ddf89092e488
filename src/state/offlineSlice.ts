/** How much of the picture has come, which edition of the site this is, whether it is kept on the device, and whether a newer one waits. */
import type { Set } from './appState.ts'

/** What is published: told to readers, so that two devices can be compared. */
export interface Edition {
  /** Version of the app, as in package.json. */
  version: string
  /** First eight hex digits of the SHA-256 of content and texts; "" where unknown. */
  contentHash: string
}

/**
 * Whether the site is kept on this device.
 * `unknown`: not asked yet; `saving`; `saved`: everything works without a network;
 * `refused`: the browser cannot or may not keep it; `failed`: the download or the room did not suffice.
 */
export type Keeping = 'unknown' | 'saving' | 'saved' | 'refused' | 'failed'

export interface OfflineState {
  edition: Edition
  online: boolean
  /** Share of the picture's files that has arrived, 0 … 1. */
  arrived: number
  keeping: Keeping
  /** `waiting`: a newer edition is on the device; `wanted`: somebody asked for it. */
  update: 'none' | 'waiting' | 'wanted'
}

export interface OfflineCommands {
  setOnline(online: boolean): void
  setArrived(share: number): void
  setKeeping(keeping: Keeping): void
  /** A newer edition is on the device and can be loaded. */
  offerUpdate(): void
  /** Asks for the newer edition. Ignored while there is none. */
  takeUpdate(): void
  /** The reader goes on with this edition; it is offered again on the next visit. */
  leaveUpdate(): void
}

export const offlineStart: OfflineState = {
  edition: { version: '', contentHash: '' },
  online: true,
  arrived: 0,
  keeping: 'unknown',
  update: 'none',
}

/** Commands of the offline state. */
export function offlineCommands(set: Set): OfflineCommands {
  return {
    setOnline: (online) => set({ online }),
    setArrived: (arrived) => set({ arrived }),
    setKeeping: (keeping) => set({ keeping }),
    offerUpdate: () => set((s) => (s.update === 'none' ? { update: 'waiting' } : {})),
    takeUpdate: () => set((s) => (s.update === 'waiting' ? { update: 'wanted' } : {})),
    leaveUpdate: () => set((s) => (s.update === 'waiting' ? { update: 'none' } : {})),
  }
}
