/** Patterns and addresses: red flags come before points. */
import { type CameraPose, writeCamera } from '../domain/cameraCode.ts'
import type { PatternContent } from '../domain/content.ts'
import { writePage } from '../domain/pages.ts'
import { armToRaise } from '../domain/raisedArm.ts'
import { isSided } from '../domain/viewUrl.ts'
import { type AppCommands, type AppState, type Get, type Set, lookingFrom } from './appState.ts'
import { INTAKE_START } from './intakeCommands.ts'
import { PLAN_START } from './planCommands.ts'
import { wantsWholeScreen } from './sheetSlice.ts'
import { focusOf } from './shownSlice.ts'

type Commands = Pick<AppCommands, 'choosePattern' | 'openAddress' | 'setPainSide' | 'answerRedFlags' | 'reopenCheck'>

/** A pattern at its red flags, or none (undefined) with nothing else chosen; part of one change. */
export function patternStart(s: AppState, pattern: PatternContent | undefined): Partial<AppState> {
  return {
    patternId: pattern ? pattern.id : null,
    painSide: pattern?.sided ? s.painSide : 'both',
    ...PLAN_START,
    gate: 'check',
    emergencyFlag: null,
    yesFlags: [],
    pendingSelection: null,
    selected: null,
    hovered: null,
    selectedMeridian: null,
    hoveredMeridian: null,
    category: null,
    shown: null,
    findItStep: null,
    ...(pattern ? lookingFrom(s, pattern.view) : {}),
  }
}

/** Commands that choose and gate what hurts. */
export function patternCommands(set: Set, get: Get): Commands {
  return {
    choosePattern: (id) => {
      const pattern = id ? get().atlas.patterns.get(id) : undefined
      set((s) => patternStart(s, pattern))
    },
    openAddress: ({
      patternId,
      painSide,
      variations,
      compareId,
      selected,
      body,
      shape,
      view,
      camera,
      layers,
      marks,
      armRaised,
      step,
      page,
      picked,
      plan,
      list,
      kind,
      path,
      meridian,
      show,
      lang,
      mode,
    }) => {
      const before = get()
      // Back and Forward within one pattern do not ask again; another pattern does, also beside the first.
      const samePattern = patternId === before.patternId && (compareId === null || compareId === before.compareId)
      const gate = samePattern ? before.gate : 'check'
      const open = patternId === null || gate === 'clear'
      const shown = open ? selected : null
      const focus = selected ?? (show && focusOf(before.atlas, show))
      // What an address without a view opens with.
      const usual = (patternId && before.atlas.patterns.get(patternId)?.view) || 'front'
      const named = (pose: CameraPose | null) => pose && writeCamera(pose)
      const turns =
        view !== before.view ||
        !samePattern ||
        named(camera) !== named(before.freeCamera) ||
        shown?.code !== before.selected?.code ||
        shown?.side !== before.selected?.side ||
        (show && writePage(show)) !== (before.shown && writePage(before.shown))
      const looking = turns
        ? lookingFrom(before, view, view === 'best' ? focus : null, view === usual && camera === null ? shown : null)
        : { camera: before.camera }
      const pathLeft = patternId === null && !path && before.intake !== null
      set({
        patternId,
        painSide,
        variations,
        compareId,
        body,
        shape,
        shaping: false,
        layers,
        page,
        picked,
        sharedPlan: plan,
        mode,
        // A link without a language leaves the reader's own choice alone.
        ...(lang ? { languageChoice: lang } : {}),
        selectedMeridian: meridian,
        hoveredMeridian: null,
        category: kind,
        shown: show,
        // What is lit stands in the list of points, whatever list an older link names.
        homeList: patternId !== null ? before.homeList : kind !== null ? 'points' : list,
        // The answers of a guided path that was left are gone; coming back to it starts anew.
        intake: path ? (before.intake ?? INTAKE_START) : pathLeft ? null : before.intake,
        gate: pathLeft ? 'check' : gate,
        emergencyFlag: samePattern && !pathLeft ? before.emergencyFlag : null,
        yesFlags: samePattern && !pathLeft ? before.yesFlags : [],
        selected: shown,
        pendingSelection: gate === 'check' && !open ? selected : null,
        hovered: null,
        findItStep: step,
        ...(wantsWholeScreen({ patternId, gate, intake: null }) ? { sheet: 'tall' as const } : {}),
        searchOpen: false,
        landmarkWanted: null,
        // Without a point nothing is beside it: what is switched on stays for the next one.
        ...(selected ? { discs: marks.includes('rings'), otherSites: marks.includes('sites') } : {}),
        ...looking,
        ...(camera && turns ? { freeCamera: camera, camera: { ...looking.camera, pose: camera } } : {}),
        raisedArm: selected && armRaised ? armToRaise(selected.code, selected.side) : null,
      })
    },
    setPainSide: (painSide) => {
      const { atlas, patternId, compareId } = get()
      if (isSided(patternId, compareId, atlas.patterns)) set({ painSide })
    },
    answerRedFlags: (answer) =>
      set((s) =>
        answer.clear
          ? {
              gate: 'clear',
              emergencyFlag: null,
              yesFlags: [...new Set([...s.yesFlags, ...(answer.yes ?? [])])],
              selected: s.pendingSelection,
              pendingSelection: null,
              // The sheet that an address pulled up for the questions; where panels stand beside the body it waits unseen.
              ...(s.sheet === 'tall' ? { sheet: 'half' as const } : {}),
            }
          : {
              gate: 'emergency',
              emergencyFlag: answer.flag,
              selected: null,
              pendingSelection: null,
              shown: null,
              findItStep: null,
            },
      ),
    reopenCheck: () =>
      set({
        gate: 'check',
        emergencyFlag: null,
        yesFlags: [],
        selected: null,
        pendingSelection: null,
        findItStep: null,
      }),
  }
}
