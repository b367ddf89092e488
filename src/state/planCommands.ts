/** How a pattern is planned: the variations chosen, and the pattern it is compared with. */
import type { PatternId } from '../domain/ids.ts'
import type { Get, Set } from './appState.ts'

export interface PlanChoice {
  /** Ids of chosen variations, in the order of the pattern. */
  variations: readonly string[]
  /** The second pattern while two are compared; never the chosen one itself. */
  compareId: PatternId | null
}

export interface PlanCommands {
  toggleVariation(id: string): void
  /** The red flags of both are asked first; null goes back to the one pattern. */
  compareWith(id: PatternId | null): void
}

export const PLAN_START: PlanChoice = { variations: [], compareId: null }

/** Commands on the plan of the chosen pattern; without one they change nothing. */
export function planCommands(set: Set, get: Get): PlanCommands {
  const pattern = () => {
    const { atlas, patternId } = get()
    return patternId === null ? undefined : atlas.patterns.get(patternId)
  }
  return {
    toggleVariation: (id) => {
      const known = pattern()?.variations.map((one) => one.id) ?? []
      set((s) => ({
        variations: known.filter((one) => (one === id ? !s.variations.includes(one) : s.variations.includes(one))),
      }))
    },
    compareWith: (id) => {
      const { atlas, patternId } = get()
      if (id === null) set({ compareId: null })
      else if (patternId !== null && patternId !== id && atlas.patterns.has(id))
        set({
          compareId: id,
          variations: [],
          gate: 'check',
          emergencyFlag: null,
          yesFlags: [],
          selected: null,
          pendingSelection: null,
          findItStep: null,
        })
    },
  }
}
