/** Stage, device and messages, and the way home. */
import { DEFAULT_SHAPE } from '../domain/bodies.ts'
import { roundCamera, writeCamera } from '../domain/cameraCode.ts'
import { NO_PROFILE } from '../domain/safety.ts'
import { type AppCommands, type Get, type Set, lookingFrom } from './appState.ts'
import { PLAN_START } from './planCommands.ts'

type Commands = Pick<
  AppCommands,
  | 'setBody'
  | 'lookFrom'
  | 'setTheme'
  | 'setLanguage'
  | 'setInsets'
  | 'setSceneStatus'
  | 'setCameraPhrase'
  | 'setFreeCamera'
  | 'notify'
  | 'dismiss'
  | 'reset'
>

/** Commands on the stage, the device and the messages. */
export function stageCommands(set: Set, get: Get): Commands {
  return {
    setBody: (body) => set({ body }),
    lookFrom: (view, focus = null) => set((s) => lookingFrom(s, view, focus)),
    setTheme: (theme) => set({ theme }),
    setLanguage: (languageChoice) => {
      if (get().languages.includes(languageChoice)) set({ languageChoice })
    },
    setInsets: (insets) => {
      const now = get().insets
      if (
        now.top !== insets.top ||
        now.right !== insets.right ||
        now.bottom !== insets.bottom ||
        now.left !== insets.left
      )
        set({ insets })
    },
    setSceneStatus: (sceneStatus) => set({ sceneStatus }),
    setCameraPhrase: (cameraPhrase) => set({ cameraPhrase }),
    setFreeCamera: (freeCamera) => {
      const code = (pose: typeof freeCamera) => pose && writeCamera(pose)
      if (code(get().freeCamera) !== code(freeCamera)) set({ freeCamera: freeCamera && roundCamera(freeCamera) })
    },
    notify: (notice) => set((s) => ({ notices: [...s.notices.filter((n) => n.id !== notice.id), notice] })),
    dismiss: (id) => set((s) => ({ notices: s.notices.filter((n) => n.id !== id) })),
    reset: () =>
      set((s) => ({
        patternId: null,
        painSide: 'both',
        selected: null,
        hovered: null,
        shape: DEFAULT_SHAPE,
        shaping: false,
        layers: [],
        page: null,
        picked: [],
        picking: false,
        sharedPlan: null,
        selectedMeridian: null,
        hoveredMeridian: null,
        category: null,
        shown: null,
        homeList: 'patterns',
        searchOpen: false,
        landmarkWanted: null,
        findItStep: null,
        otherSites: false,
        landmarkInView: null,
        ruler: null,
        quiz: null,
        gate: 'check',
        emergencyFlag: null,
        pendingSelection: null,
        ...PLAN_START,
        profile: NO_PROFILE,
        profileOpen: false,
        intake: null,
        ...lookingFrom(s, 'front'),
      })),
  }
}
