/** Points lit on the body for a page that embeds the atlas. This visit only; red flags still come first. */
import type { PickedPoint } from '../domain/picked.ts'
import type { Set } from './appState.ts'

export interface HighlightState {
  highlighted: readonly PickedPoint[]
}

export interface HighlightCommands {
  highlight(points: readonly PickedPoint[]): void
}

export const highlightStart: HighlightState = { highlighted: [] }

export function highlightCommands(set: Set): HighlightCommands {
  return { highlight: (highlighted) => set({ highlighted }) }
}
