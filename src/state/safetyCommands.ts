/** What the visitor told about themselves (this visit only), and whether a practitioner reads (this device). */
import type { ConditionId } from '../domain/ids.ts'
import { NO_PROFILE, type SafetyProfile, withCondition } from '../domain/safety.ts'
import type { Set } from './appState.ts'

export interface SafetyState {
  /** In memory only: never in an address, in storage or in an export. */
  profile: SafetyProfile
  /** The panel that asks for it is open. */
  profileOpen: boolean
  /** Declared by the reader, not proved: opens what is for practitioners, and depths of specialist points. */
  practitioner: boolean
}

export interface SafetyCommands {
  tell(condition: ConditionId, holds: boolean): void
  eraseProfile(): void
  openProfile(open: boolean): void
  setPractitioner(practitioner: boolean): void
}

export const SAFETY_START: SafetyState = { profile: NO_PROFILE, profileOpen: false, practitioner: false }

/** Commands on the safety profile. */
export function safetyCommands(set: Set): SafetyCommands {
  return {
    tell: (condition, holds) => set((s) => ({ profile: withCondition(s.profile, condition, holds) })),
    eraseProfile: () => set({ profile: NO_PROFILE }),
    openProfile: (profileOpen) => set({ profileOpen }),
    setPractitioner: (practitioner) => set({ practitioner }),
  }
}
