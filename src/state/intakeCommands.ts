/** "Where does it hurt?": the answers of this visit. In memory only; nothing of it is in the address. */
import type { PainSide, PatternId } from '../domain/ids.ts'
import {
  INTAKE_STEPS,
  type IntakeAnswers,
  type IntakeStep,
  type QuestionId,
  regionOfSkin,
  sideOfSpot,
} from '../domain/intake.ts'
import { flagsToAsk } from '../domain/redFlags.ts'
import { isSided } from '../domain/viewUrl.ts'
import { withCondition } from '../domain/safety.ts'
import { type Get, lookingFrom, type Set } from './appState.ts'

export interface Intake {
  step: IntakeStep
  region: string | null
  side: PainSide
  answers: IntakeAnswers
  /** Red flags answered, all with no emergency among them; asked again by no topic. */
  asked: readonly string[]
  /** Those of them answered with yes: a doctor comes before any topic. */
  yes: readonly string[]
}

export interface IntakeState {
  /** Null while the guided path is not open. */
  intake: Intake | null
}

/** A spot on the skin somebody touched. */
export interface TouchedSkin {
  /** Name of the drawn region. */
  region: string
  /** Outward unit normal, body space. */
  normal: readonly [number, number, number]
  /** Metres from the median plane; + is the body's left. */
  xM: number
}

export interface IntakeCommands {
  startIntake(): void
  leaveIntake(): void
  /** Turns the body to the region. */
  chooseRegion(id: string): void
  /** The region and side under a touched spot; skin that means none changes nothing. */
  touchSkin(spot: TouchedSkin): void
  setIntakeSide(side: PainSide): void
  /** Ticks an answer or takes it back; a question with one answer keeps the last. */
  answerIntake(question: QuestionId, answer: string): void
  goToStep(step: IntakeStep): void
  /** No emergency among the flags: the topics follow, below what the flags answered with yes ask for. */
  passIntakeCheck(asked: readonly string[], yes: readonly string[]): void
  /** An emergency: the path ends, nothing follows. */
  endIntake(flag: string): void
  /** Opens a topic; its red flags are asked only as far as they were not asked before. */
  openTopic(id: PatternId): void
}

/** The guided path as it begins. */
export const INTAKE_START: Intake = { step: 'where', region: null, side: 'both', answers: {}, asked: [], yes: [] }

/** Commands of the guided path; all but the first do nothing while it is closed. */
export function intakeCommands(set: Set, get: Get): IntakeCommands {
  const change = (part: Partial<Intake>) => set((s) => (s.intake ? { intake: { ...s.intake, ...part } } : {}))
  return {
    startIntake: () => {
      if (get().patternId !== null) get().choosePattern(null)
      set({
        intake: INTAKE_START,
        gate: 'check',
        emergencyFlag: null,
        selected: null,
        findItStep: null,
        category: null,
        shown: null,
      })
    },
    leaveIntake: () => set({ intake: null, gate: 'check', emergencyFlag: null }),
    chooseRegion: (id) => {
      const region = get().atlas.content.intake.regions.find((one) => one.id === id)
      if (!region) return
      set((s) =>
        s.intake
          ? {
              intake: { ...s.intake, region: id, side: region.sided ? s.intake.side : 'both', asked: [], yes: [] },
              ...lookingFrom(s, region.view),
            }
          : {},
      )
    },
    touchSkin: ({ region, normal, xM }) => {
      const { regions } = get().atlas.content.intake
      const id = regionOfSkin(regions, region, normal, xM)
      const found = regions.find((one) => one.id === id)
      if (found) change({ region: found.id, side: found.sided ? sideOfSpot(xM) : 'both', asked: [], yes: [] })
    },
    setIntakeSide: (side) => change({ side }),
    answerIntake: (question, answer) => {
      const { intake, atlas } = get()
      if (!intake) return
      const many = atlas.content.intake.questions.find(({ id }) => id === question)?.many ?? false
      const before = intake.answers[question] ?? []
      const given = before.includes(answer)
        ? before.filter((one) => one !== answer)
        : many
          ? [...before, answer]
          : [answer]
      const pregnant = question === 'cause' && given.includes('pregnancy')
      set((s) => ({
        intake: { ...intake, answers: { ...intake.answers, [question]: given }, asked: [], yes: [] },
        // What is told here holds everywhere, until it is erased.
        ...(pregnant ? { profile: withCondition(s.profile, 'pregnancy', true) } : {}),
      }))
    },
    goToStep: (step) => {
      // Nothing is reached without a region, and no topic without the red flags.
      const now = get().intake
      if (!now || (step !== 'where' && now.region === null)) return
      if (step === 'topics' && now.asked.length === 0) return
      if (INTAKE_STEPS.includes(step)) change({ step })
    },
    passIntakeCheck: (asked, yes) => change({ asked, yes, step: 'topics' }),
    endIntake: (flag) => {
      if (get().intake) set({ gate: 'emergency', emergencyFlag: flag, selected: null, findItStep: null })
    },
    openTopic: (id) => {
      const { intake, atlas } = get()
      const pattern = atlas.patterns.get(id)
      if (!intake || !pattern || intake.step !== 'topics') return
      get().choosePattern(id)
      if (isSided(id, null, atlas.patterns)) get().setPainSide(intake.side)
      const pregnant = get().profile.includes('pregnancy')
      const open = flagsToAsk(atlas.content.redFlags, [pattern], pregnant).some(
        ({ id: flag }) => !intake.asked.includes(flag),
      )
      set({ yesFlags: intake.yes })
      if (!open) get().answerRedFlags({ clear: true })
    },
  }
}
