import { lazy, Suspense, useState } from 'react'
import { useT } from '../../state/texts.ts'
import { ShareIcon } from '../controls/icons.tsx'

/** Wanted now and then: downloaded when it is opened. */
const SharePanel = lazy(async () => ({ default: (await import('./SharePanel.tsx')).SharePanel }))

/** Opens the panel with the link to what is shown. */
export function ShareButton({ className }: { className?: string | undefined }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={t('share.open')}
        title={t('share.open')}
        data-tool="share"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <ShareIcon />
      </button>
      {open && (
        <Suspense>
          <SharePanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
