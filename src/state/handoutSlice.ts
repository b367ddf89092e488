/** What a practitioner hands over: the picked list and a shared plan (both in the address), notes and steps (device). */
import { type PickedPoint, type PickedSide, withPicked } from '../domain/picked.ts'
import type { PointCode } from '../domain/ids.ts'
import { EMPTY_PRACTICE, type Practice, type SessionStep } from '../domain/session.ts'
import type { Set } from './appState.ts'

export type Paper = 'a4' | 'letter'

export interface HandoutState {
  /** Points picked for a handout, in order. */
  picked: readonly PickedPoint[]
  /** Lists and search offer to pick points. */
  picking: boolean
  /** Steps of a session plan a link brought; null without one. */
  sharedPlan: readonly SessionStep[] | null
  /** Name of the clinic on every sheet. */
  clinicName: string
  /** Paper the sheets are set for; null: by the reader's language. */
  paper: Paper | null
  /** Notes and steps; in storage of their own (practiceStorage.ts). */
  practice: Practice
  practiceTrouble: 'full' | 'unreadable' | null
}

export interface HandoutCommands {
  /** Ignored for unknown points, and while the list is full. */
  pickPoint(code: PointCode, side: PickedSide): void
  unpickPoint(code: PointCode): void
  clearPicked(): void
  setPicking(picking: boolean): void
  setClinicName(name: string): void
  setPaper(paper: Paper): void
  changePractice(change: Partial<Pick<Practice, 'handoutNote' | 'sessionNote' | 'steps'>>): void
  replacePractice(practice: Practice): void
  /** Notes and steps are gone from page and device; the clinic's name stays. */
  erasePractice(): void
  setPracticeTrouble(trouble: HandoutState['practiceTrouble']): void
  /** The steps of a link become the plan of this device; its note stays empty. */
  keepSharedPlan(): void
  closeSharedPlan(): void
}

export const initialHandout: HandoutState = {
  picked: [],
  picking: false,
  sharedPlan: null,
  clinicName: '',
  paper: null,
  practice: EMPTY_PRACTICE,
  practiceTrouble: null,
}

/** Longest name of a clinic. */
export const CLINIC_LENGTH = 80

/** Commands on handouts and session plans. */
export function handoutCommands(set: Set): HandoutCommands {
  return {
    pickPoint: (code, side) =>
      set((s) => {
        const point = s.atlas.points.get(code)
        if (!point || point.paired !== (side !== 'midline')) return {}
        return { picked: withPicked(s.picked, code, side) }
      }),
    unpickPoint: (code) => set((s) => ({ picked: s.picked.filter((one) => one.code !== code) })),
    clearPicked: () => set({ picked: [] }),
    setPicking: (picking) => set({ picking }),
    setClinicName: (name) => set({ clinicName: name.slice(0, CLINIC_LENGTH) }),
    setPaper: (paper) => set({ paper }),
    changePractice: (change) => set((s) => ({ practice: { ...s.practice, ...change } })),
    replacePractice: (practice) => set({ practice }),
    erasePractice: () => set({ practice: EMPTY_PRACTICE, practiceTrouble: null }),
    setPracticeTrouble: (practiceTrouble) => set({ practiceTrouble }),
    keepSharedPlan: () =>
      set((s) =>
        s.sharedPlan
          ? { practice: { ...s.practice, steps: [...s.sharedPlan], sessionNote: '' }, sharedPlan: null }
          : {},
      ),
    closeSharedPlan: () => set({ sharedPlan: null }),
  }
}
