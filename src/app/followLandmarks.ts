/** Fetches the landmarks when the first thing that needs them is opened, and hands them to the store. */
import * as v from 'valibot'
import landmarksUrl from '../../assets/built/landmarks.json?url'
import { LandmarksFile } from '../domain/built.ts'
import type { AppStore, Store } from '../state/store.ts'

/** True while something shown rests on landmarks. */
export const needsLandmarks = (s: Pick<Store, 'findItStep' | 'layers' | 'ruler' | 'page'>): boolean =>
  s.findItStep !== null || s.layers.includes('landmarks') || s.ruler !== null || s.page?.id === 'learn'

/**
 * Judges a downloaded file.
 * @param topologyHash mesh the page shows
 * @throws Error with path, expected and received when it does not fit or belongs to another mesh
 */
export function readLandmarks(json: unknown, topologyHash: string): LandmarksFile {
  const parsed = v.safeParse(LandmarksFile, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Error(
      `built/landmarks.json: ${v.getDotPath(issue) ?? 'root'}: expected ${issue.expected}, received ${issue.received}`,
    )
  }
  if (parsed.output.topologyHash !== topologyHash)
    throw new Error(
      `built/landmarks.json: topologyHash: expected ${topologyHash}, received ${parsed.output.topologyHash}`,
    )
  return parsed.output
}

/** @returns the function that stops it */
export function followLandmarks(store: AppStore, topologyHash: string): () => void {
  const look = () => {
    const state = store.getState()
    if (!needsLandmarks(state) || state.landmarks.kind === 'loading' || state.landmarks.kind === 'ready') return
    state.setLandmarks({ kind: 'loading' })
    fetch(landmarksUrl)
      .then(async (response) => {
        if (!response.ok) throw new Error(`built/landmarks.json: expected status 200, received ${response.status}`)
        store.getState().setLandmarks({ kind: 'ready', file: readLandmarks(await response.json(), topologyHash) })
      })
      .catch((error: unknown) => {
        store
          .getState()
          .setLandmarks({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
      })
  }
  look()
  // A failed download is tried again when the guide or the layer is opened anew.
  return store.subscribe((now, before) => {
    if (needsLandmarks(now) && (!needsLandmarks(before) || now.landmarks.kind === 'none')) look()
  })
}
