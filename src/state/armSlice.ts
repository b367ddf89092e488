/** The raised arm: which one, and the command that raises or lowers it. Views raise it too (lookingFrom). */
import { armToRaise } from '../domain/raisedArm.ts'
import type { AppState, Set } from './appState.ts'

export type Arm = 'left' | 'right'

export interface ArmState {
  /** The arm the reader wants raised so that the armpit can be seen; what is shown tells `shownArm`. */
  raisedArm: Arm | null
}

export interface ArmCommands {
  raiseArm(arm: Arm | null): void
}

export const armStart: ArmState = { raisedArm: null }

export function armCommands(set: Set): ArmCommands {
  return { raiseArm: (raisedArm) => set({ raisedArm }) }
}

/** The arm that is raised now: it goes down when the point it was raised for is left. */
export function shownArm({ raisedArm, selected }: Pick<AppState, 'raisedArm' | 'selected'>): Arm | null {
  return selected && armToRaise(selected.code, selected.side) === raisedArm ? raisedArm : null
}
