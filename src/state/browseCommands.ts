/** What is looked at in lists and picture: points, landmarks, meridians, kinds, pages. */
import { LAYER_IDS } from '../domain/ids.ts'
import { landmarksOn } from './bodySlice.ts'
import { type AppCommands, type Get, type Set, lookingFrom } from './appState.ts'
import { shownArm } from './armSlice.ts'

type Commands = Pick<
  AppCommands,
  | 'select'
  | 'hover'
  | 'showFindIt'
  | 'toggleLayer'
  | 'viewLandmark'
  | 'setLandmarks'
  | 'showDiscs'
  | 'showOtherSites'
  | 'selectMeridian'
  | 'hoverMeridian'
  | 'chooseCategory'
  | 'openPage'
  | 'showHomeList'
>

/** Commands that choose what is looked at. */
export function browseCommands(set: Set, get: Get): Commands {
  return {
    select: (selected) => {
      const { patternId, gate } = get()
      if (selected && (gate === 'emergency' || (patternId && gate !== 'clear'))) return
      // The other side of the same point has the same steps.
      set((s) => ({
        selected,
        findItStep: selected?.code === s.selected?.code ? s.findItStep : null,
        // An arm raised for the point before goes down, unless this one needs it too.
        raisedArm: shownArm({ raisedArm: s.raisedArm, selected }),
      }))
    },
    hover: (hovered) => {
      const now = get().hovered
      if (now?.code !== hovered?.code || now?.side !== hovered?.side) set({ hovered })
    },
    showFindIt: (step) => {
      if (get().selected || step === null)
        // An opened guide is looked at as its drawing asks, wherever an address had put the camera.
        set((s) => ({
          findItStep: step,
          ...(s.camera.pose && s.findItStep === null ? { camera: { ...s.camera, pose: null } } : {}),
        }))
    },
    toggleLayer: (layer) =>
      set((s) => ({
        layers: LAYER_IDS.filter((id) => (id === layer ? !s.layers.includes(id) : s.layers.includes(id))),
        landmarkInView: null,
      })),
    viewLandmark: (id) => {
      if (get().landmarkInView !== id) set({ landmarkInView: id })
    },
    setLandmarks: (landmarks) =>
      set((s) =>
        landmarks.kind === 'ready'
          ? {
              builtLandmarks: landmarks.file,
              landmarks: { kind: 'ready', file: landmarksOn(landmarks.file, s.shownPlaces) },
              // The camera was asked to a landmark before anybody knew where it is.
              ...(s.camera.focus?.code.startsWith('@') ? lookingFrom(s, s.camera.view, s.camera.focus) : {}),
            }
          : { landmarks },
      ),
    showDiscs: (discs) => set({ discs }),
    showOtherSites: (otherSites) =>
      set((s) => ({ otherSites, ...(otherSites && s.selected ? lookingFrom(s, 'best', s.selected) : {}) })),
    selectMeridian: (id, turn = false) => {
      if (id === null) {
        set({ selectedMeridian: null })
        return
      }
      if (get().patternId !== null) return
      const view = get().atlas.content.meridians[id]?.view ?? 'front'
      set((s) => ({
        selectedMeridian: id,
        category: null,
        shown: null,
        homeList: 'meridians',
        selected: null,
        findItStep: null,
        ...(turn ? lookingFrom(s, view) : {}),
      }))
    },
    hoverMeridian: (hoveredMeridian) => {
      if (get().hoveredMeridian !== hoveredMeridian) set({ hoveredMeridian })
    },
    chooseCategory: (category) => {
      if (category === null) set({ category: null })
      else if (get().patternId === null) set({ category, selectedMeridian: null, shown: null })
    },
    openPage: (id, item = null) => set({ page: id && { id, item } }),
    showHomeList: (homeList) =>
      // What another list lit goes out with it.
      set({ homeList, selectedMeridian: null, hoveredMeridian: null, category: null, shown: null }),
  }
}
