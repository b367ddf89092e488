import { useEffect } from 'react'
import { useApp } from '../../state/context.ts'
import type { SnapshotRequest } from '../../state/snapshotSlice.ts'

/**
 * Asks the scene for a picture as long as the sheet is open.
 * @param request a new object asks anew; null asks for none
 */
export function useSnapshot(request: SnapshotRequest | null): void {
  const askSnapshot = useApp((s) => s.askSnapshot)
  const drawable = useApp((s) => s.sceneStatus.kind !== 'unsupported' && s.sceneStatus.kind !== 'failed')
  useEffect(() => {
    askSnapshot(drawable ? request : null)
    return () => askSnapshot(null)
  }, [request, drawable, askSnapshot])
}
