import { useState } from 'react'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import handout from '../handout/Handout.module.css'

/** Hands a link to the device's share sheet, else to the clipboard, else shows it. */
export function ShareLink({ url, title }: { url: string; title: string }) {
  const t = useT()
  const [told, setTold] = useState<'nothing' | 'copied' | 'by-hand'>('nothing')
  const share = async () => {
    try {
      if (typeof navigator.share === 'function') {
        await navigator.share({ title, url })
        return
      }
      await navigator.clipboard.writeText(url)
      setTold('copied')
    } catch (error) {
      // Closing the share sheet is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setTold('by-hand')
    }
  }
  return (
    <>
      <button type="button" className={button.button} onClick={() => void share()}>
        {t('session.share')}
      </button>
      <output>{told === 'copied' && t('session.copied')}</output>
      {told === 'by-hand' && (
        <label className={handout.field}>
          {t('session.copyByHand')}
          <input readOnly value={url} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  )
}
