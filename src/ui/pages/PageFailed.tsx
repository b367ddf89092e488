import { useEffect, useEffectEvent } from 'react'
import { useApp } from '../../state/context.ts'

/**
 * In the place of a page or window that could not be downloaded: closes it and says so. Opened again, it is tried again.
 */
export function PageFailed({ onRetry }: { onRetry: () => void }) {
  const openPage = useApp((s) => s.openPage)
  const openProfile = useApp((s) => s.openProfile)
  const notify = useApp((s) => s.notify)
  const giveUp = useEffectEvent(() => {
    onRetry()
    openPage(null)
    openProfile(false)
    notify({ id: 'page', kind: 'warning', key: 'page.failed' })
  })
  useEffect(() => giveUp(), [])
  return null
}
