/**
 * The build of the body shown, and where points, landmarks and courses lie on it. The default bodies' places
 * come with the page; those of another build are downloaded or worked out when it is shown, and then stand
 * in the atlas in their place, so that lists, cards and picture read one thing.
 */
import { type Atlas, withAnchors } from '../domain/atlas.ts'
import { DEFAULT_SHAPE, type PresetId, type Shape } from '../domain/bodies.ts'
import type { LandmarksFile } from '../domain/built.ts'
import type { BodyId } from '../domain/ids.ts'
import type { BodyPlaces } from '../domain/places.ts'
import type { Set, Store } from './appState.ts'

/**
 * How the places of a body between its sex's default and the rest came about.
 * `preset`: measured there; `riding`: those of the nearest preset, carried by the skin;
 * `solved`: worked out again for this very shape.
 */
export interface ShownPlaces {
  body: BodyId
  preset: PresetId
  how: 'preset' | 'riding' | 'solved'
  places: BodyPlaces
}

export interface BodyState {
  shape: Readonly<Shape>
  /** The slider is still held: nothing costly is worth doing yet. */
  shaping: boolean
  /** Null while the default body's own places are shown. */
  shownPlaces: ShownPlaces | null
  /** True while places are downloaded or worked out. */
  placing: boolean
  /** What `atlas` and `landmarks` hold without other places. */
  builtAtlas: Atlas | null
  builtLandmarks: LandmarksFile | null
}

export interface BodyCommands {
  /** `held`: a slider is being moved and has not been let go. */
  setShape(shape: Readonly<Shape>, held?: boolean): void
  showPlaces(places: ShownPlaces | null): void
  setPlacing(placing: boolean): void
}

export const initialBody: BodyState = {
  shape: DEFAULT_SHAPE,
  shaping: false,
  shownPlaces: null,
  placing: false,
  builtAtlas: null,
  builtLandmarks: null,
}

/** The landmark file with one body's places exchanged; a default body's, riding, may be there without landmarks. */
export function landmarksOn(file: LandmarksFile, shown: ShownPlaces | null): LandmarksFile {
  if (!shown || shown.places.landmarks.length === 0) return file
  const { landmarks, segments } = shown.places
  return { ...file, bodies: { ...file.bodies, [shown.body]: { landmarks, segments } } }
}

/** Commands on the build of the body. */
export function bodyCommands(set: Set): BodyCommands {
  return {
    setShape: (shape, held = false) => set({ shape, shaping: held }),
    showPlaces: (shown) =>
      set((s): Partial<Store> => {
        const atlas = s.builtAtlas ?? s.atlas
        return {
          shownPlaces: shown,
          builtAtlas: atlas,
          atlas: shown ? withAnchors(atlas, shown.body, shown.places) : atlas,
          ...(s.builtLandmarks
            ? { landmarks: { kind: 'ready', file: landmarksOn(s.builtLandmarks, shown) } as const }
            : {}),
        }
      }),
    setPlacing: (placing) => set({ placing }),
  }
}
